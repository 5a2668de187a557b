type Literal = number![3000];

type Zero = number![0];

type Computed = number![192 * 1024];
