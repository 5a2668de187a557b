//! Decompression into no more bytes than a chunk has.
//!
//! zarrs takes as much memory as a compressed file claims or gives, so that some bytes of a file end the process. Here a codec writes into as
//! many bytes as the metadata and the type agree on, and more are an error. All else is done by the codecs of zarrs.

use std::any::Any;
use std::borrow::Cow;
use std::io::{self, Error, Read};
use std::sync::{Arc, Once};

use zarrs::array::codec::api::{
    BytesToBytesCodecTraits, Codec, CodecMetadataOptions, CodecRuntimePluginV2, CodecRuntimePluginV3, CodecTraits,
    CodecTraitsV2, CodecTraitsV3, PartialDecoderCapability, PartialEncoderCapability, RecommendedConcurrency,
    register_codec_v2, register_codec_v3,
};
use zarrs::array::codec::{GzipCodec, ZstdCodec};
use zarrs::array::{ArrayBytesRaw, BytesRepresentation, CodecError, CodecOptions};
use zarrs::metadata::Configuration;
use zarrs::plugin::{ExtensionName, PluginCreateError, ZarrVersion};

/// The way in which a codec is kept from giving more bytes than there is room for.
#[derive(Clone, Copy, Debug)]
enum Limit {
    /// Decompresses into memory that has room for a chunk.
    Into(fn(&[u8], &mut Vec<u8>) -> io::Result<()>),
    /// Returns the number of bytes that a file claims; the codec gives as many, or none.
    #[cfg(feature = "blosc")]
    Claimed(fn(&[u8]) -> Option<u32>),
}

/// Lets zarrs decompress by the codecs of this module.
pub(crate) fn bound() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let zstd =
            |bytes: &[u8], out: &mut _| zstd::bulk::Decompressor::new()?.decompress_to_buffer(bytes, out).map(|_| ());
        let gzip = |bytes: &[u8], out: &mut Vec<u8>| {
            let room = out.capacity() as u64;
            flate2::read::GzDecoder::new(bytes).take(room + 1).read_to_end(out).map(|_| ())
        };
        bound_as::<ZstdCodec>("zstd", Limit::Into(zstd));
        bound_as::<GzipCodec>("gzip", Limit::Into(gzip));
        // The header of blosc: versions, flags, size of elements; then the number of bytes.
        #[cfg(feature = "blosc")]
        bound_as::<zarrs::array::codec::BloscCodec>(
            "blosc",
            Limit::Claimed(|bytes| Some(u32::from_le_bytes(*bytes.get(4..)?.first_chunk()?))),
        );
    });
}

fn bound_as<C: CodecTraitsV3 + CodecTraitsV2>(name: &'static str, limit: Limit) {
    let bounded = move |codec: Result<Codec, PluginCreateError>| match codec? {
        Codec::BytesToBytes(codec) => Ok(Codec::BytesToBytes(Arc::new(Bounded { codec, limit }))),
        other => Ok(other),
    };
    register_codec_v3(CodecRuntimePluginV3::new(
        move |found| found == name,
        move |metadata| bounded(<C as CodecTraitsV3>::create(metadata)),
    ));
    register_codec_v2(CodecRuntimePluginV2::new(
        move |found| found == name,
        move |metadata| bounded(<C as CodecTraitsV2>::create(metadata)),
    ));
}

/// A codec of zarrs that decompresses in another way.
#[derive(Debug)]
struct Bounded {
    codec: Arc<dyn BytesToBytesCodecTraits>,
    limit: Limit,
}

impl ExtensionName for Bounded {
    fn name(&self, version: ZarrVersion) -> Option<Cow<'static, str>> {
        self.codec.name(version)
    }
}

impl CodecTraits for Bounded {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn configuration(&self, version: ZarrVersion, options: &CodecMetadataOptions) -> Option<Configuration> {
        self.codec.configuration(version, options)
    }

    fn partial_decoder_capability(&self) -> PartialDecoderCapability {
        self.codec.partial_decoder_capability()
    }

    fn partial_encoder_capability(&self) -> PartialEncoderCapability {
        self.codec.partial_encoder_capability()
    }
}

impl BytesToBytesCodecTraits for Bounded {
    fn into_dyn(self: Arc<Self>) -> Arc<dyn BytesToBytesCodecTraits> {
        self
    }

    fn recommended_concurrency(&self, decoded: &BytesRepresentation) -> Result<RecommendedConcurrency, CodecError> {
        self.codec.recommended_concurrency(decoded)
    }

    fn encoded_representation(&self, decoded: &BytesRepresentation) -> BytesRepresentation {
        self.codec.encoded_representation(decoded)
    }

    fn encode<'a>(&self, bytes: ArrayBytesRaw<'a>, options: &CodecOptions) -> Result<ArrayBytesRaw<'a>, CodecError> {
        self.codec.encode(bytes, options)
    }

    fn decode<'a>(
        &self,
        bytes: ArrayBytesRaw<'a>,
        decoded: &BytesRepresentation,
        _options: &CodecOptions,
    ) -> Result<ArrayBytesRaw<'a>, CodecError> {
        let Some(most) = decoded.size().and_then(|size| usize::try_from(size).ok()) else {
            return Err(CodecError::Other("the bytes that are compressed are not bounded".to_owned()));
        };
        let out: ArrayBytesRaw<'a> = match self.limit {
            Limit::Into(decompress) => {
                let mut out = Vec::new();
                out.try_reserve_exact(most).map_err(Error::other)?;
                decompress(&bytes, &mut out)?;
                out.into()
            }
            #[cfg(feature = "blosc")]
            Limit::Claimed(claimed) => match claimed(&bytes) {
                Some(claimed) if claimed as usize <= most => self.codec.decode(bytes, decoded, _options)?,
                _ => return Err(CodecError::Other(format!("expected at most {most} bytes, found a claim of more"))),
            },
        };
        if out.len() > most {
            return Err(CodecError::Other(format!("expected at most {most} bytes, found more")));
        }
        Ok(out)
    }
}
