//! Reads the values of a TOML file, each with its path. Cargo has read the file before, so text that is no TOML is not
//! reported.

/// Calls `seen` with the path and the text of every value that is no table and no array: `[dependencies]` with
/// `hs = { package = "haversack" }` gives `["dependencies", "hs", "package"]` and `haversack`.
pub(super) fn each_value(text: &str, seen: &mut dyn FnMut(&[String], &str)) {
    let mut scanner = Scanner { rest: text };
    let mut table = Vec::new();
    loop {
        scanner.blank();
        if scanner.rest.is_empty() {
            return;
        }
        let line =
            if scanner.take('[') { scanner.header().map(|path| table = path) } else { scanner.entry(&table, seen) };
        if line.is_none() {
            return;
        }
    }
}

struct Scanner<'a> {
    rest: &'a str,
}

impl<'a> Scanner<'a> {
    /// Skips `sign`, if it comes next. Returns whether it did.
    fn take(&mut self, sign: char) -> bool {
        let found = self.rest.strip_prefix(sign);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    /// Skips spaces, the ends of lines, and comments.
    fn blank(&mut self) {
        loop {
            self.rest = self.rest.trim_start();
            if !self.rest.starts_with('#') {
                return;
            }
            self.rest = self.rest.find('\n').map_or("", |end| &self.rest[end..]);
        }
    }

    fn spaces(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t']);
    }

    /// Reads up to the first character for which `ends` is true.
    fn until(&mut self, ends: impl Fn(char) -> bool) -> &'a str {
        let (found, rest) = self.rest.split_at(self.rest.find(ends).unwrap_or(self.rest.len()));
        self.rest = rest;
        found
    }

    /// Reads the rest of `[a.b]` or `[[a.b]]` behind the first bracket. Returns the path.
    fn header(&mut self) -> Option<Vec<String>> {
        let is_list = self.take('[');
        let path = self.path()?;
        (self.take(']') && (!is_list || self.take(']'))).then_some(path)
    }

    /// Reads `a.b = value` in `table`.
    fn entry(&mut self, table: &[String], seen: &mut dyn FnMut(&[String], &str)) -> Option<()> {
        let mut path = table.to_vec();
        path.extend(self.path()?);
        if !self.take('=') {
            return None;
        }
        self.spaces();
        self.value(&path, seen)
    }

    fn path(&mut self) -> Option<Vec<String>> {
        let mut path = Vec::new();
        loop {
            self.spaces();
            path.push(self.key()?);
            self.spaces();
            if !self.take('.') {
                return Some(path);
            }
        }
    }

    fn key(&mut self) -> Option<String> {
        let key = match self.rest.chars().next()? {
            '"' | '\'' => self.string()?,
            _ => self.until(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-')),
        };
        (!key.is_empty()).then(|| key.to_owned())
    }

    fn value(&mut self, path: &[String], seen: &mut dyn FnMut(&[String], &str)) -> Option<()> {
        match self.rest.chars().next()? {
            '{' => self.inside('}', |scanner| scanner.entry(path, seen)),
            // The values of a list are not reported: no dependency is in a list.
            '[' => self.inside(']', |scanner| scanner.value(&[], &mut |_, _| {})),
            '"' | '\'' => {
                seen(path, self.string()?);
                Some(())
            }
            _ => {
                let text = self.until(|c| matches!(c, ',' | ']' | '}' | '#' | '\n'));
                seen(path, text.trim_end());
                Some(())
            }
        }
    }

    /// Reads a list with commas up to the bracket `close`. `one` reads one element.
    fn inside(&mut self, close: char, mut one: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.rest = &self.rest[1..];
        loop {
            self.blank();
            if self.take(close) {
                return Some(());
            }
            one(self)?;
            self.blank();
            if !self.take(',') && !self.rest.starts_with(close) {
                return None;
            }
        }
    }

    /// Reads a text in quotes and returns it as it stands. Escapes are kept, because no name of a package has one.
    fn string(&mut self) -> Option<&'a str> {
        let quote = self.rest.chars().next()?;
        let long = quote.to_string().repeat(3);
        let close = if self.rest.starts_with(&long) { long } else { quote.to_string() };
        let inside = &self.rest[close.len()..];
        let mut end = 0;
        while !inside[end..].starts_with(&close) {
            let mut signs = inside[end..].chars();
            let escaped = signs.next()? == '\\' && quote == '"';
            if escaped {
                signs.next()?;
            }
            end = inside.len() - signs.as_str().len();
        }
        self.rest = &inside[end + close.len()..];
        // A text in triple quotes may end with up to two quotes of its own.
        if close.len() == 3 {
            self.rest = self.rest.trim_start_matches(quote);
        }
        Some(&inside[..end])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        each_value(text, &mut |path, value| found.push(format!("{}={value}", path.join("/"))));
        found
    }

    #[test]
    fn every_value_has_its_path() {
        let text = r###"
            a = 1 # a comment = 2
            "quoted key".'b' = "x # no comment"
            [dependencies]
            hs = { package = "haversack", version = "1", features = ["a", "b]"] } # [x]
            dotted.workspace = true
            [dependencies . "long-one"]
            path = '..\a'
            [target.'cfg(target_os = "none")'.dependencies]
            n = "2"
            [[bin]]
            name = """
              three "" quotes " \""""
            list = [
                { a = 1 }, # with a comment
                [ "x", 'y' ],
            ]
            wide = {
                inner = { deep.er = true },
            }
        "###;
        assert_eq!(
            values(text),
            [
                "a=1",
                "quoted key/b=x # no comment",
                "dependencies/hs/package=haversack",
                "dependencies/hs/version=1",
                "dependencies/dotted/workspace=true",
                "dependencies/long-one/path=..\\a",
                "target/cfg(target_os = \"none\")/dependencies/n=2",
                "bin/name=\n              three \"\" quotes \" \\\"",
                "bin/wide/inner/deep/er=true",
            ]
        );
    }

    #[test]
    fn of_what_is_no_toml_nothing_is_said() {
        for text in
            ["", "a", "a =", "[a", "[]", "a = [", "a = {", "a = \"", "= 1", "a = { b }", "a = [1 2]", "a = \"\\"]
        {
            assert_eq!(values(text), Vec::<String>::new(), "{text}");
        }
    }
}
