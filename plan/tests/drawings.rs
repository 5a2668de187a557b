//! Tests a plan with names and source lines, as text, as Markdown and as a drawing, against the files beside this one, to the
//! letter. `HAVERSACK_BLESS=1` writes these files.

use std::fs;
use std::path::Path;

use haversack_plan::{Buffer, Described, DynamicPlan, Label, Limit, Line, Plan, Planned};

/// A function of which everything can be planned but the names: a const parameter, and constants that follow from it.
struct Step<const BATCH: usize>;

impl<const BATCH: usize> Planned<6> for Step<BATCH> {
    const BUFFERS: [Buffer; 6] = [
        Buffer::new(0, 6, BATCH * 64 * 4, 64),
        Buffer::new(1, 4, BATCH * 32 * 4, 64),
        Buffer::new(2, 3, 3_000, 64),
        Buffer::new(3, 5, BATCH * 10 * 4, 64),
        Buffer::new(4, 6, 64 * 10 * 4, 64),
        Buffer::new(5, 7, 8, 64),
    ];
}

impl<const BATCH: usize> Step<BATCH> {
    const LABELS: &'static [Label<'static>] = &[
        label("x", 0, 0, 6, BATCH * 64 * 4),
        label("hidden", 1, 1, 2, BATCH * 32 * 4),
        Label { in_place_of: Some("hidden"), ..label("active", 1, 2, 4, BATCH * 32 * 4) },
        label("softmax(..)", 2, 2, 3, 3_000),
        label("scores", 3, 3, 5, BATCH * 10 * 4),
        label("by_weight", 4, 4, 6, 64 * 10 * 4),
        label("loss<'a, \"b\" & c>", 5, 5, 7, 8),
    ];
    const LINES: &'static [Line<'static>] = &[
        line(12, "let x: array![f32; BATCH, 64] = images.cast();", 0),
        line(13, "let hidden: array![f32; BATCH, 32] = x.dot(&w1);", 1),
        line(14, "let active: array![f32; BATCH, 32] =\n        (hidden + softmax(&b1)).max(0.0);", 2),
        line(17, "let scores: array![f32; BATCH, 10] = active.dot(&w2);", 3),
        line(18, "let by_weight: array![f32; 64, 10] = x.t().dot(&scores);", 4),
        line(19, "let loss: array![f64;] = a || b | `c`;", 5),
        line(20, "loss[[]]", 6),
    ];
    const PLAN: Described<'static> =
        Described::new("train::<'_, BATCH>", <Self as Planned<6>>::PLAN.view(), Self::LABELS, Self::LINES)
            .with_budget(Limit { bytes: 96 * 1024, written: "96 KiB" });
}

const fn label(name: &str, buffer: usize, lower: usize, upper: usize, size: usize) -> Label<'_> {
    Label { name, buffer, lower, upper, size, in_place_of: None }
}

const fn line(number: usize, code: &str, time: usize) -> Line<'_> {
    Line { number, code, start: time, end: time + 1 }
}

#[track_caller]
fn is_golden(file: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    if std::env::var_os("HAVERSACK_BLESS").is_some() {
        fs::write(&path, text).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), text, "{file}");
    if file.ends_with(".svg") {
        is_well_formed(text);
    }
}

/// Checks that every tag is closed, that text has no tags of its own, and that no line is empty (which would end a block of
/// HTML in Markdown).
fn is_well_formed(svg: &str) {
    let mut open = Vec::new();
    for piece in svg.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        assert!(!text.contains('>'), "{text}");
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        assert!(["svg", "title", "text", "tspan", "rect", "path"].contains(&name), "{name}");
        match (tag.starts_with('/'), tag.ends_with('/')) {
            (true, _) => assert_eq!(open.pop(), Some(name)),
            (false, true) => {}
            (false, false) => open.push(name),
        }
    }
    assert!(open.is_empty() && svg.lines().all(|line| !line.trim().is_empty()));
}

#[test]
fn a_training_step() {
    is_golden("step.txt", &Step::<32>::PLAN.to_text());
    is_golden("step.md", &Step::<32>::PLAN.to_markdown());
    is_golden("step.svg", &Step::<32>::PLAN.to_svg());
}

#[test]
fn names_are_no_markup() {
    const PLAN: Plan<1> = Plan::new([Buffer::new(0, 1, 4_000, 1)]);
    let name = "</svg>\n\n<script>\"a\" && 'b'|`c`\u{7}</script>";
    let label = [Label { in_place_of: Some(name), ..label(name, 0, 0, 1, 4_000) }];
    let line = [line(1, name, 0)];
    let plan = Described::new(name, PLAN.view(), &label, &line).with_budget(Limit { bytes: 0, written: name });
    is_well_formed(&plan.to_svg());
    assert_eq!(plan.to_text().lines().count(), 7);
    assert!(plan.to_markdown().lines().take(3).all(|row| row.starts_with("| ") && row.ends_with(" |")));
}

#[test]
fn many_slots() {
    let many: Vec<Buffer> = (0..80).map(|i| Buffer::new(i, i + 1 + i * 7 % 11, 64 * (1 + i * 37 % 23), 64)).collect();
    let plan = DynamicPlan::new(many.clone()).unwrap();
    let names: Vec<String> = (0..80).map(|i| format!("b{i}")).collect();
    let labels: Vec<_> = many.iter().enumerate().map(|(i, b)| label(&names[i], i, b.lower, b.upper, b.size)).collect();
    let lines: Vec<_> = (0..80).map(|i| line(i + 95, "let b = f();", i)).collect();
    is_golden("many.svg", &Described::new("many", plan.view(), &labels, &lines).to_svg());
    is_golden("unlined.svg", &Described::new("many", plan.view(), &labels, &[]).to_svg());
}

#[test]
fn nothing() {
    const NOTHING: Plan<0> = Plan::new([]);
    is_golden("nothing.svg", &Described::new("nothing", NOTHING.view(), &[], &[]).to_svg());
    is_golden("nothing.txt", &Described::new("nothing", NOTHING.view(), &[], &[line(1, "return;", 0)]).to_text());
}
