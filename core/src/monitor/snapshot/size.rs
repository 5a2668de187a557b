//! Sizes as tracemalloc prints them: `_format_size` of CPython's `Lib/tracemalloc.py`.

use core::fmt;

/// A size in bytes, which may be an average, with its sign if that is to be shown.
pub(crate) struct Size {
    pub(crate) bytes: f64,
    pub(crate) is_signed: bool,
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut size = self.bytes;
        for unit in ["B", "KiB", "MiB", "GiB", "TiB"] {
            if size.abs() < 100.0 && unit != "B" {
                return self.write(f, size, 1, unit);
            }
            if size.abs() < 10.0 * 1024.0 || unit == "TiB" {
                return self.write(f, size, 0, unit);
            }
            size /= 1024.0;
        }
        Ok(())
    }
}

impl Size {
    fn write(&self, f: &mut fmt::Formatter<'_>, size: f64, digits: usize, unit: &str) -> fmt::Result {
        if self.is_signed { write!(f, "{size:+.digits$} {unit}") } else { write!(f, "{size:.digits$} {unit}") }
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::*;

    /// Compares the texts with those that `_format_size` of CPython 3.11 printed.
    #[test]
    fn sizes_are_printed_as_python_prints_them() {
        let cases = [
            (0.0, "0 B", "+0 B"),
            (1.0, "1 B", "+1 B"),
            (-1.0, "-1 B", "-1 B"),
            (99.0, "99 B", "+99 B"),
            (100.0, "100 B", "+100 B"),
            (456.0, "456 B", "+456 B"),
            (4888.0, "4888 B", "+4888 B"),
            (10239.0, "10239 B", "+10239 B"),
            (10240.0, "10.0 KiB", "+10.0 KiB"),
            (10241.0, "10.0 KiB", "+10.0 KiB"),
            (-10240.0, "-10.0 KiB", "-10.0 KiB"),
            (102399.0, "100.0 KiB", "+100.0 KiB"),
            (102400.0, "100 KiB", "+100 KiB"),
            (102348.0, "99.9 KiB", "+99.9 KiB"),
            (51.5, "52 B", "+52 B"),
            (0.5, "0 B", "+0 B"),
            (1.5, "2 B", "+2 B"),
            (2.5, "2 B", "+2 B"),
            (92.22641509433963, "92 B", "+92 B"),
            (1023.5, "1024 B", "+1024 B"),
            (10239.5, "10240 B", "+10240 B"),
            (10239.9, "10240 B", "+10240 B"),
            (1048576.0, "1024 KiB", "+1024 KiB"),
            (-1048576.0, "-1024 KiB", "-1024 KiB"),
            (10485759.0, "10240 KiB", "+10240 KiB"),
            (10485760.0, "10.0 MiB", "+10.0 MiB"),
            (104857600.0, "100 MiB", "+100 MiB"),
            (1073741824.0, "1024 MiB", "+1024 MiB"),
            (10737418240.0, "10.0 GiB", "+10.0 GiB"),
            (1099511627776.0, "1024 GiB", "+1024 GiB"),
            (10995116277760.0, "10.0 TiB", "+10.0 TiB"),
            (1000000000000000.0, "909 TiB", "+909 TiB"),
            (-1000000000000000.0, "-909 TiB", "-909 TiB"),
            (4.611686018427388e+18, "4194304 TiB", "+4194304 TiB"),
        ];
        for (bytes, plain, signed) in cases {
            assert_eq!(Size { bytes, is_signed: false }.to_string(), plain);
            assert_eq!(Size { bytes, is_signed: true }.to_string(), signed);
        }
    }
}
