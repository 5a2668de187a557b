type Alias = crate::Hidden;
