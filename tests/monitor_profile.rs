//! `#[profile]`: the tables, word for word.

use haversack::monitor::{Counting, Profile, profile};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

fn table<F>(function: F) -> String {
    format!("{:#}", Profile::of(function).unwrap())
}

#[profile]
fn straight_line() -> usize {
    let a = vec![1u8; 1_000_000];

    // A copy.
    let b = a.clone();
    drop(a);
    b.len()
}

#[profile]
fn loops(passes: usize) -> Vec<Box<u64>> {
    let mut kept = Vec::with_capacity(passes);
    for i in 0..passes {
        let boxed = Box::new(i as u64);
        if i % 2 == 0 {
            kept.push(boxed);
        }
    }
    while kept.len() > 1 {
        kept.pop();
    }
    kept
}

#[profile]
fn early(limit: usize) -> usize {
    let all = vec![0u8; 100];
    if all.len() < limit {
        let some = vec![0u8; 10];
        return some.len();
    }
    {
        let inner = vec![0u8; 1000];
        std::hint::black_box(&inner);
    }
    all.len()
}

#[test]
fn first_look() {
    straight_line();
    print!("{}", Profile::of(straight_line).unwrap());
    loops(4);
    println!("{}", table(loops));
    early(1000);
    early(1);
    println!("{}", table(early));
}

use haversack::{array, budget, plain};

#[profile]
#[budget(64 KiB)]
fn energy(signal: &array![f32; 256]) -> f32 {
    let square: array![f32; 256] = (signal * signal).eval();
    let shifted: array![f32; 256] = (&square + 1.0).eval();
    drop(square);
    let mut sum = 0.0;
    for i in 0..256 {
        sum += shifted[[i]];
    }
    sum
}

#[budget]
#[profile]
fn helped(signal: &array![f32; 256]) -> array![f32; 256] {
    let square: array![f32; 256] = (signal * signal).eval();
    let extra = plain!(vec![0u8; 100]);
    let twice: array![f32; 256] = (&square + extra.len() as f32).eval();
    twice
}

#[test]
fn second_look() {
    let signal = <array![f32; 256]>::ones();
    energy(&signal);
    helped(&signal);
    println!("{:#}", Profile::named("energy").unwrap());
    println!("{}", Profile::named("helped").unwrap());
    println!("{}", energy::PLAN.to_text());
}
