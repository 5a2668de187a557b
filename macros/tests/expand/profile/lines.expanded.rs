fn work(data: Vec<f32>, mut count: usize, argument_2: (Box<u8>, u8)) -> Vec<f32> {
    let call = {
        fn here() {}
        static COUNTERS: [::haversack::private::profile::Counter; 10usize] = [const {
            ::haversack::private::profile::Counter::new()
        }; 10usize];
        static FUNCTION: ::haversack::private::profile::Function = ::haversack::private::profile::Function::new(
            ::core::file!(),
            &[
                (
                    2usize,
                    "fn work(data: Vec<f32>, mut count: usize, (left, right): (Box<u8>, u8)) -> Vec<f32> {",
                ),
                (3usize, "    let doubled: Vec<f32> = data.iter().map(|x| {"),
                (4usize, "        let y = x * 2.0;"),
                (5usize, "        y"),
                (6usize, "    }).collect();"),
                (7usize, "    for x in &doubled {"),
                (8usize, "        count += 1;"),
                (9usize, "    }"),
                (10usize, "    if count > 2 { return doubled; }"),
                (11usize, "    #[cfg(test)]"),
                (12usize, "    let other = 3;"),
                (13usize, "    match count {"),
                (14usize, "        0 => doubled,"),
                (15usize, "        _ =>"),
                (16usize, "            data,"),
                (17usize, "    }"),
                (18usize, "}"),
            ],
            &[
                2usize, 3usize, 18usize, 7usize, 8usize, 10usize, 12usize, 13usize,
                14usize, 16usize,
            ],
            &COUNTERS,
        );
        ::haversack::private::profile::thread_local! {
            static ENDED : ::core::cell::Cell < ::core::primitive::i64 > = const {
            ::core::cell::Cell::new(0) };
        }
        ::haversack::private::profile::ProfiledCall::begin(
            &FUNCTION,
            &ENDED,
            ::core::any::type_name_of_val(&here),
        )
    };
    let data = data;
    let argument_2 = argument_2;
    let (left, right) = argument_2;
    let _ends = call.ends(2usize);
    call.line(1usize);
    let doubled: Vec<f32> = data
        .iter()
        .map(|x| {
            let y = x * 2.0;
            y
        })
        .collect();
    let _ends = call.ends(2usize);
    call.line(3usize);
    for x in &doubled {
        let _within = call.pass(3usize);
        call.line(4usize);
        count += 1;
    }
    call.line(5usize);
    if count > 2 {
        return doubled;
    }
    #[cfg(test)] call.line(6usize);
    #[cfg(test)]
    let other = 3;
    let _ends = call.ends(2usize);
    call.line(7usize);
    match count {
        0 => {
            let _within = call.within(7usize);
            call.line(8usize);
            doubled
        }
        _ => {
            let _within = call.within(7usize);
            call.line(9usize);
            data
        }
    }
}
