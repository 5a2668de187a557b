//! The methods of a planned function's type. One of them contains the body.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::super::profile::Profile;
use super::super::signature::{Parameter, Signature};
use super::super::words::without_lifetime_names;
use super::attributes::is_of_body;
use super::context::{Emit, memory, place};
use crate::source::at;

impl Emit<'_> {
    /// Returns the methods `in_workspace`, `value` and `place`. One of the last two contains the body.
    pub(super) fn methods(&self, body: &TokenStream) -> TokenStream {
        let vis = &self.plan.function.vis;
        let name = self.plan.name();
        let Signature { lifetimes, late_predicates, parameters, .. } = self.plan.signature;
        let (names, types): (Vec<_>, Vec<_>) =
            parameters.iter().map(|parameter| (&parameter.name, &parameter.ty)).unzip();
        let patterns = self.patterns();
        let headers = self.headers();
        let attributes: Vec<_> = self.plan.function.attrs.iter().filter(|attribute| is_of_body(attribute)).collect();
        let tracked = self.plan.function.attrs.iter().find(|attribute| attribute.path().is_ident("track_caller"));
        let output = &self.plan.function.sig.output;
        let begin = self.profile.map(Profile::begin);
        let span = at(name.span());
        let budget = self.plan.limit.filter(|_| self.plan.is_generic()).map(|limit| {
            let first = limit.first;
            let call = self.check(limit);
            (
                quote_spanned!(first=> const WITHIN_BUDGET: ::core::primitive::usize = #call;),
                quote_spanned!(first=> let _ = const { Self::WITHIN_BUDGET };),
            )
        });
        let (constant, checked) = budget.unzip();
        let workspace = Ident::new("haversack_workspace", Span::mixed_site());
        let uses_memory = !self.plan.rows.is_empty();
        // A call that never returns is an argument of what records its type.
        let diverging = (!self.plan.body.calls.is_empty()).then(|| quote!(#[allow(clippy::diverging_sub_expression)]));
        let lend = uses_memory.then(|| self.lend(&workspace));
        let mutable = uses_memory.then(|| quote!(mut));
        let with_body = |method: TokenStream, extra: TokenStream, generics: TokenStream, output: TokenStream| {
            let in_build = quote_spanned! {span=>
                #(#attributes)*
                #[doc(hidden)]
                #diverging
                #vis fn #method<#(#lifetimes,)* #generics>(#(#patterns: #types,)* #extra #mutable #workspace: impl ::haversack::private::WorkspaceOf<Self>) #output
                where #(#late_predicates,)*
                {
                    #begin
                    #checked
                    #lend
                    #headers
                    #body
                }
            };
            let in_editor = quote! {
                #[doc(hidden)]
                #vis fn #method<#(#lifetimes,)* #generics>(#(_: #types,)* #extra _: impl ::haversack::private::WorkspaceOf<Self>) #output
                where #(#late_predicates,)*
                {
                    loop {}
                }
            };
            Self::in_builds_only(in_build, in_editor)
        };
        if let Some(array) = &self.plan.signature.returns {
            let place = place();
            let (planned, given) = (self.asked(), self.giver());
            let used = self.used();
            let dtype = quote!(<#array as ::haversack::private::ArrayType>::Dtype);
            let shape = quote!(<#array as ::haversack::private::ArrayType>::Shape);
            let body = with_body(
                quote!(place),
                quote!(#place: ::haversack::private::DestinationOf<'haversack_place, #array>,),
                quote!('haversack_place,),
                quote!(-> ::haversack::private::SlotOf<'haversack_place, #array>),
            );
            return quote_spanned! {span=>
                #constant
                #body
                #planned

                #given

                #[doc(hidden)]
                #vis fn value<#(#lifetimes,)* HaversackWorkspace: ::haversack::private::WorkspaceOf<Self> + ::haversack::private::Placed>(
                    #(#names: #types,)* workspace: HaversackWorkspace,
                ) -> HaversackWorkspace::Value
                where #(#late_predicates,)*
                {
                    #(let _ = #names;)*
                    workspace.never()
                }

                /// Runs in a given workspace, and writes the result into a given array. Allocates nothing.
                #tracked
                #vis fn in_workspace<#(#lifetimes),*>(
                    workspace: &mut impl ::haversack::private::WorkspaceOf<Self>,
                    into: &mut ::haversack::private::Array<#dtype, #shape, impl ::haversack::private::StorageMut>,
                    #(#names: #types),*
                )
                where #(#late_predicates,)*
                {
                    #used
                    ::haversack::private::written(into, |place| Self::place(#(#names,)* place, workspace));
                }
            };
        }
        let body = with_body(quote!(value), TokenStream::new(), TokenStream::new(), output.to_token_stream());
        // If the result borrows a parameter without saying which one, a second reference parameter would be one too many.
        let lent = (!self.plan.signature.returns_borrow).then(|| quote!(&mut));
        let (planned, given) = (self.asked(), self.giver());
        let used = self.used();
        quote_spanned! {span=>
            #constant
            #body
            #planned
            #given

            /// Runs in a given workspace. Allocates nothing.
            #tracked
            #vis fn in_workspace<#(#lifetimes),*>(workspace: #lent impl ::haversack::private::WorkspaceOf<Self>, #(#names: #types),*) #output
            where #(#late_predicates,)*
            {
                #used
                Self::value(#(#names,)* workspace)
            }
        }
    }

    /// Returns the patterns of the parameters. One that the body sees as another array has its name there.
    pub(super) fn patterns(&self) -> Vec<TokenStream> {
        let parameters = &self.plan.signature.parameters;
        let pattern = |parameter: &Parameter| match self.has_header(parameter) {
            true => parameter.name.to_token_stream(),
            false => parameter.pattern.clone(),
        };
        parameters.iter().map(pattern).collect()
    }

    /// Returns whether a parameter is seen by the body as the array that is written: one on the heap. If the result holds a borrow, it may
    /// be one of the parameter itself.
    fn has_header(&self, parameter: &Parameter) -> bool {
        parameter.is_lent && !self.plan.signature.returns_borrow
    }

    /// Returns the code in front of the body that makes the parameters the arrays that are written. Without an allocator, nothing is on the
    /// heap.
    pub(super) fn headers(&self) -> TokenStream {
        let mut headers = TokenStream::new();
        for (position, parameter) in self.plan.signature.parameters.iter().enumerate() {
            if self.has_header(parameter) {
                let header = format_ident!("haversack_header_{}", position, span = Span::mixed_site());
                let (name, pattern, span) = (&parameter.name, &parameter.pattern, at(parameter.name.span()));
                headers.extend(quote_spanned! {span=>
                    let #header = ::haversack::private::LentArray::of(#name);
                    let #pattern = ::haversack::private::LentArray::array(&#header);
                });
            }
        }
        match headers.is_empty() {
            true => headers,
            false => quote!(::haversack::private::with_alloc_in_body! { #headers }),
        }
    }

    /// Returns the code in front of the body that gives it its memory.
    fn lend(&self, workspace: &Ident) -> TokenStream {
        let memory = memory();
        quote! {
            #[allow(unused_variables)]
            let #memory = ::haversack::private::WorkspaceOf::<Self>::memory(&mut #workspace);
        }
    }

    /// Returns the method `planned`, which the plan of a caller asks for the bytes of a call. Only a parameter whose type names a
    /// generic of the function has that type here: an argument of another type is one error, at the call.
    fn asked(&self) -> TokenStream {
        let (vis, span) = (&self.plan.function.vis, at(self.plan.name().span()));
        let Signature { lifetimes, late_predicates, parameters, .. } = self.plan.signature;
        // Any other call names the function itself.
        let is_only_a_type = self.plan.is_generic() || self.plan.signature.returns.is_some();
        let used = if is_only_a_type { self.used_in_plan() } else { TokenStream::new() };
        let (mut generics, mut types) = (lifetimes.clone(), Vec::new());
        for (position, parameter) in parameters.iter().enumerate() {
            if parameter.is_generic {
                types.push(parameter.asked.to_token_stream());
            } else {
                let any = format_ident!("HaversackArgument{}", position).to_token_stream();
                generics.push(any.clone());
                types.push(any);
            }
        }
        let (generics, asked) = if self.plan.is_generic() {
            (generics, quote!((#(#types,)*)))
        } else {
            (vec![quote!(HaversackArguments)], quote!(HaversackArguments))
        };
        let late_predicates = self.plan.is_generic().then(|| quote!(where #(#late_predicates,)*));
        quote_spanned! {span=>
            #[doc(hidden)]
            #vis fn planned<#(#generics),*>(_: #asked) -> ::haversack::private::Call<Self> #late_predicates {
                #used
                ::haversack::private::Call::of()
            }
        }
    }

    /// Returns the method `given`, which the body of a caller calls: it takes the function, whose types decide the generics, and a part
    /// of the caller's workspace.
    fn giver(&self) -> TokenStream {
        let (vis, span) = (&self.plan.function.vis, at(self.plan.name().span()));
        let Signature { lifetimes, late_predicates, parameters, .. } = self.plan.signature;
        let storages: Vec<_> = parameters.iter().filter_map(|parameter| parameter.storage.as_ref()).collect();
        let is_generic = self.plan.is_generic() || !storages.is_empty();
        let types = parameters.iter().map(|parameter| &parameter.given);
        let names: Vec<_> = parameters.iter().map(|parameter| &parameter.name).collect();
        let output = &self.plan.function.sig.output;
        let function = quote_spanned!(span=> ::core::ops::FnOnce(#(#types),*));
        let (bound, result, value) = if self.plan.signature.returns.is_some() {
            let result = quote_spanned!(span=> -> HaversackPart::Value);
            (
                quote_spanned!(span=> ::haversack::private::Placed),
                result,
                quote_spanned!(span=> ::haversack::private::Placed::never(part)),
            )
        } else {
            let workspace = quote_spanned!(span=> ::haversack::private::PartOf::<Self>::workspace(part));
            let value = quote_spanned!(span=> Self::value(#(#names,)* #workspace));
            (quote_spanned!(span=> ::haversack::private::PartOf<Self>), output.to_token_stream(), value)
        };
        let head = quote_spanned! {span=>
            #[doc(hidden)]
            #[allow(unused_variables)]
            #vis fn given<#(#lifetimes,)* #(#storages,)* HaversackPart: #bound
        };
        let tail = quote_spanned! {span=>
            -> impl #function #result
            where #(#late_predicates,)*
            {
                move |#(#names),*| #value
            }
        };
        let any = quote_spanned!(span=> , HaversackCallee>(_: HaversackCallee, part: HaversackPart));
        let tied = if self.plan.is_generic() || !lifetimes.is_empty() {
            quote_spanned!(span=> , HaversackCallee: #function #output>(_: HaversackCallee, part: HaversackPart))
        } else {
            // A pointer is checked faster than a bound.
            let types = parameters.iter().map(|parameter| &parameter.borrowed);
            quote_spanned!(span=> >(_: fn(#(#types),*) #output, part: HaversackPart))
        };
        // Without an allocator, there is no function.
        match is_generic {
            true => quote_spanned!(span=> ::haversack::private::with_callee! { [#head] [#tied] [#any] #tail }),
            false => quote!(#head #any #tail),
        }
    }

    /// Returns code that names the function. Without it, a function that is only run in a given workspace would be dead code.
    fn used(&self) -> TokenStream {
        let names = self.plan.signature.parameters.iter().map(|parameter| parameter.name.to_token_stream());
        self.used_with(names.collect())
    }

    fn used_in_plan(&self) -> TokenStream {
        let typed = |parameter: &Parameter| {
            let ty = without_lifetime_names(parameter.borrowed.clone());
            quote!({ let argument: #ty = ::core::unreachable!(); argument })
        };
        self.used_with(self.plan.signature.parameters.iter().map(typed).collect())
    }

    fn used_with(&self, arguments: Vec<TokenStream>) -> TokenStream {
        // A parameter with the function's name hides the function.
        if self.plan.signature.parameters.iter().any(|parameter| parameter.names.contains(self.plan.name())) {
            return TokenStream::new();
        }
        // No variable of an outer function hides it, because such a variable does not have the hygiene of a macro's name.
        let (mut name, generics) = (self.plan.name().clone(), &self.plan.signature.arguments);
        name.set_span(at(name.span()));
        let generics = (!generics.is_empty()).then(|| quote!(::<#(#generics),*>));
        quote! {
            ::haversack::private::with_alloc_in_body! {
                #[allow(unreachable_code, clippy::diverging_sub_expression)]
                if false {
                    let _ = #name #generics(#(#arguments),*);
                    loop {}
                }
            }
        }
    }
}
