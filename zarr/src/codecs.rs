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

/// Decompresses into memory that has room for a chunk.
type Decompress = fn(&[u8], &mut Vec<u8>) -> io::Result<()>;

/// Lets zarrs decompress by the codecs of this module.
pub(crate) fn bound() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        bound_as::<ZstdCodec>("zstd", |bytes, out| {
            zstd::bulk::Decompressor::new()?.decompress_to_buffer(bytes, out).map(|_| ())
        });
        bound_as::<GzipCodec>("gzip", |bytes, out| {
            let room = out.capacity() as u64;
            flate2::read::GzDecoder::new(bytes).take(room + 1).read_to_end(out).map(|_| ())
        });
    });
}

fn bound_as<C: CodecTraitsV3 + CodecTraitsV2>(name: &'static str, decompress: Decompress) {
    let bounded = move |codec: Result<Codec, PluginCreateError>| match codec? {
        Codec::BytesToBytes(codec) => Ok(Codec::BytesToBytes(Arc::new(Bounded { codec, decompress }))),
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
    decompress: Decompress,
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
        _: &CodecOptions,
    ) -> Result<ArrayBytesRaw<'a>, CodecError> {
        let Some(most) = decoded.size().and_then(|size| usize::try_from(size).ok()) else {
            return Err(CodecError::Other("the bytes that are compressed are not bounded".to_owned()));
        };
        let mut out = Vec::new();
        out.try_reserve_exact(most).map_err(Error::other)?;
        (self.decompress)(&bytes, &mut out)?;
        if out.len() > most {
            return Err(CodecError::Other(format!("expected at most {most} bytes, found more")));
        }
        Ok(out.into())
    }
}
