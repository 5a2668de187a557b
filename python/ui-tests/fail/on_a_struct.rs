use haversack_python::pyplanned;

#[pyplanned]
struct Energy;

fn main() {}
