//! The pages that rustdoc renders for this crate, which declares arrays. The sizes are in the HTML, and they are the constants.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The folder of the rendered docs of this crate.
static DOCS: LazyLock<PathBuf> = LazyLock::new(|| {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sizes-in-docs");
    let status = Command::new(env!("CARGO"))
        .args(["doc", "--package", "haversack-shelf", "--no-deps", "--quiet", "--target-dir"])
        .arg(&target)
        .env("RUSTDOCFLAGS", "--deny warnings")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .expect("cargo runs");
    assert!(status.success(), "rustdoc refuses the example crate");
    target.join("doc/haversack_shelf")
});

/// Returns the text of a page, without tags.
fn page(name: &str) -> String {
    let html = std::fs::read_to_string(DOCS.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut text = String::new();
    let mut in_tag = false;
    for character in html.chars() {
        match character {
            '<' => in_tag = true,
            // Cells and paragraphs end here.
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            character if !in_tag => text.push(character),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn shows(name: &str, expected: &str) {
    let text = page(name);
    assert!(text.contains(expected), "{name} does not show {expected:?}:\n{text}");
}

/// rustdoc evaluates free constants only, so every item has one beside it.
#[test]
fn constants_have_their_values() {
    for (name, bytes) in [
        ("HIDDEN", "1_605_632"),
        ("IMAGE", "784"),
        ("OUTPUT", "20_528"),
        ("STEP", "1_716_784"),
        ("MESSAGE", "76_808"),
        ("MEANS", "40"),
        ("KERNEL", "36"),
        ("SCREEN", "64_264"),
        ("SRAM", "83_080"),
    ] {
        let constant = format!("{name}_FOOTPRINT");
        shows(&format!("constant.{constant}.html"), &format!("pub const {constant}: usize = _; // {bytes}usize"));
    }
    shows("constant.SRAM.html", "pub const SRAM: usize = _; // 196_608usize");
}

/// The numbers in the text are asserted equal to the constants while the crate compiles. Here they are compared with those of the
/// types, as `Bytes` prints them.
#[test]
fn the_text_has_the_numbers_of_the_types() {
    use haversack::{Bytes, array};

    let hidden = Bytes::from(<array![f32; 784, 512]>::NBYTES);
    let text = format!("{hidden:#} bytes ({hidden}), 76.6 % of its budget of 2 MiB.");
    shows("type.Hidden.html", &text);
    shows("type.Hidden.html", "f32 784 x 512 1_605_632");
}

#[test]
fn a_struct_has_a_row_a_field_and_the_sum() {
    shows(
        "struct.Output.html",
        "field dtype shape bytes weights f32 512 x 10 20_480 bias f32 10 40 steps u64 8 sum 20_528",
    );
    shows("struct.Output.html", "20_528 bytes (20.05 KiB), 51.3 % of its budget of 40_000 bytes (39.06 KiB).");
    shows("struct.Output.html", "In bytes: OUTPUT_FOOTPRINT . Checked at cargo check .");
}

#[test]
fn named_constants_are_shown_as_expressions() {
    shows("type.Image.html", "u8 ROWS x COLS ROWS * COLS Its budget is 1 KiB. In bytes: IMAGE_FOOTPRINT .");
    shows("struct.Step.html", "images u8 32 x ROWS x COLS 32 * ROWS * COLS");
    shows("struct.Step.html", "sum STEP_FOOTPRINT");
}

#[test]
fn an_enum_shows_its_largest_variant() {
    shows("enum.Message.html", "Frame::pixels u8 320 x 240 76_800 Frame::taken u64 8 Log::0 [u8; 80] 80");
    shows("enum.Message.html", "largest variant 76_808");
}

#[test]
fn statics_and_consts_show_theirs() {
    shows("static.MEANS.html", "dtype shape bytes f32 10 40 40 bytes. In bytes: MEANS_FOOTPRINT .");
    shows("constant.KERNEL.html", "dtype shape bytes f32 3 x 3 36 36 bytes. In bytes: KERNEL_FOOTPRINT .");
}

#[test]
fn generic_items_say_where_they_are_checked() {
    shows("type.Square.html", "u32 N x N N * N * 4 Its budget is 64 KiB. In bytes: square_footprint .");
    shows(
        "type.Square.html",
        "Checked at build time Where square_footprint is called; the alias alone does not trigger it.",
    );
    shows("fn.square_footprint.html", "Bytes of Square : its footprint.");
    shows(
        "struct.Layer.html",
        "Where the footprint is read or pack is called; a struct literal alone does not trigger it.",
    );
}

#[test]
fn what_is_shared_is_marked() {
    shows("struct.Screen.html", "picture Shared&lt;u8, Rank2&lt;320, 200&gt;&gt; its footprint (shared)");
    shows("struct.Screen.html", "cursor Option&lt;Shared&lt;u8, Rank2&lt;16, 16&gt;&gt;&gt; its footprint (shared)");
    shows(
        "struct.Screen.html",
        "place [u32; 2] 8 sum SCREEN_FOOTPRINT At most: what is (shared) counts whole in each owner.",
    );
    assert!(!page("struct.Step.html").contains("shared"));
}

#[test]
fn a_sum_shows_what_it_holds() {
    shows("constant.SRAM.html", "A budget of 192 KiB, in bytes.");
    shows("constant.SRAM.html", "Message Message its footprint [Image; 8] [Image; 8] its footprint sum SRAM_FOOTPRINT");
}

#[test]
fn dims_show_their_lengths() {
    let batch = page("struct.Batch.html");
    assert!(batch.contains("Images at once. A dim of length 32."), "{batch}");
    assert!(batch.contains("pub const SIZE : usize = 32"), "{batch}");
    let pixels = page("struct.Pixels.html");
    assert!(pixels.contains("A dim of length ROWS * COLS ."), "{pixels}");
    assert!(pixels.contains("SIZE : usize"), "{pixels}");
}

#[test]
fn arrays_of_named_dims_show_the_names_and_their_constants_the_bytes() {
    let images = page("type.Images.html");
    assert!(images.contains("f32 Batch x Pixels Batch * Pixels * 4"), "{images}");
    let constant = page("constant.IMAGES_FOOTPRINT.html");
    assert!(constant.contains("100_352usize"), "{constant}");
    let counts = page("type.Counts.html");
    assert!(counts.contains("u32 3000 12_000") && counts.contains("12_000 bytes (11.72 KiB)"), "{counts}");
}

/// The macro computes the scratch of a product; the library computes its number separately.
#[test]
fn plans_of_literals_show_every_number() {
    use haversack::linalg::Product;
    use haversack::{Const, Rank2};

    let scratch = Product::<
        f64,
        Rank2<80, 90>,
        Rank2<90, 60>,
        Rank2<80, 60>,
        haversack::layout::RowMajor<Rank2<80, 90>>,
        (Const<1>, Const<90>),
    >::SCRATCH;
    let peak = haversack_shelf::PROJECTED_PEAK;
    assert_eq!(peak, 80 * 60 * 8 + scratch);
    let [bytes, written] = [scratch, peak].map(|bytes| format!("{:#}", haversack::Bytes::from(bytes)));
    let text = format!(
        "product 38_400 0 38_400 peak: {written} bytes live let product: array![f64; 80, 60] = a.dot(b.t()).eval(); \
         scratch of a.dot(b.t()) {bytes} 38_400"
    );
    shows("fn.projected.html", &text);
    let page = page("fn.projected.html");
    assert_eq!(page.matches("scratch of").count(), 3, "a row, a slot that shares its bytes, a rectangle: {page}");
    assert!(page.contains(&format!("PEAK {written} bytes (")) && page.contains("In bytes: PROJECTED_PEAK"), "{page}");
    let html = std::fs::read_to_string(DOCS.join("fn.projected.html")).unwrap();
    assert!(html.contains("<title>Memory plan of projected</title>"));
    shows("constant.PROJECTED_PEAK.html", &format!("pub const PROJECTED_PEAK: usize = _; // {written}usize"));
}

#[test]
fn plans_with_callees_link_their_peaks() {
    shows(
        "fn.compared.html",
        "energy(..) energy::PEAK 256 meanwhile 256 + energy::PEAK live let before = energy(signal);",
    );
    shows("fn.compared.html", "scaled 0 256 in place of shifted");
    shows(
        "fn.compared.html",
        "hidden(..) [ hidden::PEAK ] 0 meanwhile 256 + [ hidden::PEAK ] live hidden(&amp;scaled)",
    );
    shows("fn.compared.html", "In bytes: COMPARED_PEAK , COMPARED_LOWER_BOUND , COMPARED_TOTAL_WITHOUT_SHARING .");
    let html = std::fs::read_to_string(DOCS.join("fn.compared.html")).unwrap();
    assert!(html.contains("href=\"struct.energy.html#associatedconstant.PEAK\""));
    shows("constant.COMPARED_PEAK.html", "// 768usize");
}

#[test]
fn plans_of_named_constants_show_what_is_known() {
    shows("fn.classified.html", "bias 40 40");
    shows("fn.classified.html", "scores Batch * 10 * 4 40 + scores");
    shows(
        "fn.classified.html",
        "scratch of images.dot(weights) Product::SCRATCH meanwhile 40 + scores + Product::SCRATCH live",
    );
    shows("fn.classified.html", "shifted 0 scores in place of scores");
    shows("fn.classified.html", "likely Batch * 8 likely");
    shows("fn.classified.html", "Its budget is 2 MiB. In bytes: CLASSIFIED_PEAK ,");
    shows("fn.power.html", "square N * 4 square");
    shows("fn.power.html", "The bytes depend on the parameters: power::&lt;..&gt;::PEAK");
    shows("fn.power.html", "That the workspace keeps within its budget: where the function is called.");
}
