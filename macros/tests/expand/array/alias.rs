type Alias = array![crate::Hidden];
