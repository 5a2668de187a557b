haversack::dims! {}

fn main() {}
