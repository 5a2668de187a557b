//! `budgets! { pub SRAM: 192 KiB; Step, Frame }`: named limits on sums of footprints.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, Token, Type, Visibility};

use super::check::{Claim, Measure};
use super::limit::Limit;
use crate::describe::{at, constant_name, hides};
use crate::footprint::implement::label;
use crate::footprint::table::{FootprintTable, Total, summary};
use crate::text::tidy;
use crate::written::WrittenType;

const EXPECTED: &str = "expected a name, a limit, and what it holds: `SRAM: 192 KiB; Step, Frame`";

struct Budget {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    name: Ident,
    limit: Limit,
    types: Vec<Type>,
}

pub(crate) fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    let Budgets(budgets) = syn::parse2(input)?;
    Ok(budgets.iter().map(Budget::items).collect())
}

struct Budgets(Vec<Budget>);

impl Parse for Budgets {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.is_empty() {
            return Err(input.error(EXPECTED));
        }
        let mut budgets = Vec::new();
        while !input.is_empty() {
            budgets.push(input.parse()?);
            if !input.is_empty() {
                input.parse::<Token![;]>()?;
            }
        }
        Ok(Budgets(budgets))
    }
}

impl Parse for Budget {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        if !input.peek(Ident) {
            return Err(input.error(EXPECTED));
        }
        let name = input.parse()?;
        input.parse::<Token![:]>()?;
        let mut limit = TokenStream::new();
        while !input.is_empty() && !input.peek(Token![;]) {
            limit.extend([input.parse::<TokenTree>()?]);
        }
        if limit.is_empty() {
            return Err(input.error(super::limit::expected()));
        }
        let limit = Limit::parse(limit)?;
        input.parse::<Token![;]>()?;
        let mut types = Vec::new();
        while !input.is_empty() && !input.peek(Token![;]) {
            types.push(input.parse()?);
            if input.is_empty() || input.peek(Token![;]) {
                break;
            }
            input.parse::<Token![,]>()?;
        }
        Ok(Budget { attributes, visibility, name, limit, types })
    }
}

impl Budget {
    fn items(&self) -> TokenStream {
        let Budget { attributes, visibility, name, limit, types } = self;
        let sum_name = constant_name(name);
        let types: Vec<WrittenType<'_>> = types.iter().map(WrittenType::of).collect();
        let parts = types.iter().map(|ty| ty.footprint("PART"));
        let parts = quote!(&[&[#(#parts),*]]);
        let sum = quote!(::haversack::private::payload(#parts));
        let table = table(&types);
        let claim = Claim {
            name: name.unraw().to_string(),
            measure: Measure::Sum,
            parameters: Vec::new(),
            labels: vec![types.iter().map(|ty| label(&tidy(ty.to_token_stream()), ty)).collect()],
            parts,
            in_docs: table.sum(),
        };
        let (check, countable) = (claim.item(limit), limit.countable(attributes));
        let limit_value = limit.as_usize();
        let (docs, allowed) = (self.docs(&table, &sum_name), table.allowed());
        let about = format!("Bytes of all that [`{name}`] holds: the sum of its footprints.");
        let conditions: Vec<_> = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg")).collect();
        let hidden = attributes.iter().filter(|attribute| hides(attribute));
        let span = at(name);
        quote_spanned! {span=>
            #(#attributes)*
            #[doc = #docs]
            #allowed
            #[allow(dead_code, deprecated)]
            #visibility const #name: ::core::primitive::usize = #limit_value;
            #(#conditions)*
            #(#hidden)*
            #[doc = #about]
            #[allow(dead_code, deprecated)]
            #visibility const #sum_name: ::core::primitive::usize = #sum;
            #(#conditions)*
            #check
            #countable
        }
    }

    fn docs(&self, table: &FootprintTable, sum_name: &Ident) -> String {
        let known = table.sum();
        let summary = summary(known, Some((&self.limit.in_docs(), self.limit.bytes())));
        let markdown = table.markdown(Some(Total { name: "sum", bytes: known, constant: &format!("[`{sum_name}`]") }));
        format!(
            "\nA budget of {}, in bytes.\n\n# Footprint\n\n{markdown}\n{summary} In bytes: [`{sum_name}`]. Checked at `cargo check`.",
            self.limit.in_docs()
        )
    }
}

fn table(types: &[WrittenType<'_>]) -> FootprintTable {
    let mut table = FootprintTable::new(None);
    for ty in types {
        table.row(Some(tidy(ty.to_token_stream())), None, ty);
    }
    table
}
