use haversack::monitor::Counting;

#[global_allocator]
static ALLOCATOR: Counting<Counting> = Counting::new(Counting::system());

fn main() {}
