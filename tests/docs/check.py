"""Checks the pages that rustdoc made of haversack: links, anchors, and what a search finds.

    python3 tests/docs/check.py FOLDER

FOLDER has the pages of the package, such as target/doc/haversack. `scripts/docs.sh` calls it.
"""

import html
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

MOST_PAGES = 1_000
# Characters of a method's result: its types are named, and not written out.
LONGEST_RESULT = 350
# rustdoc writes this link on the page of a crate that is shown as a module, and makes no such page.
OF_RUSTDOC = {"all.html"}
# Names that users of NumPy and of ndarray look for: rustdoc's index has each of them.
SOUGHT = ["transpose", "astype", "ravel", "concatenate", "where", "squeeze", "expand_dims", "clip", "U32"]


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.anchors, self.links = set(), []
        self.feed(path.read_text())

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "id" in attributes:
            self.anchors.add(attributes["id"])
        if tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])


def pages(folder):
    return {path: Page(path) for path in folder.resolve().rglob("*.html")}


def broken_links(found):
    """Returns each link within the pages whose page or anchor does not exist, with one page that has it."""
    broken = {}
    for path, page in found.items():
        for link in page.links:
            # A path that rustdoc left as it is stands in the docs of another crate: ours are resolved, or rustdoc fails.
            if re.match(r"[a-z]+:", link) or "::" in link or link in OF_RUSTDOC:
                continue
            name, _, anchor = link.partition("#")
            target = (path.parent / name).resolve() if name else path
            if not target.exists():
                broken.setdefault(link, path)
            elif anchor and target in found and anchor not in found[target].anchors:
                broken.setdefault(link, path)
    return broken


def long_results(folder):
    """Returns the methods whose results are too long to be read."""
    method = re.compile(r'<section id="method\.([^"]+)" class="method">.*?<h4 class="code-header">(.*?)</h4>', re.S)
    for path in folder.glob("struct.*.html"):
        for name, header in method.findall(path.read_text()):
            text = html.unescape(re.sub(r"<[^>]+>", "", header))
            result = text.partition(" -> ")[2].partition("where")[0].strip()
            if len(result) > LONGEST_RESULT:
                yield f"{path.name}: the result of `{name}` has {len(result)} characters: {result[:80]}.."


def main():
    folder = Path(sys.argv[1])
    found = pages(folder)
    faults = [f"{path.relative_to(folder.resolve())}: broken link {link}" for link, path in broken_links(found).items()]
    if not 100 < len(found) < MOST_PAGES:
        faults.append(f"{len(found)} pages: the pages of another crate are among them, or most of ours are not")
    faults += long_results(folder)
    index = "".join(path.read_text() for path in sorted((folder.parent / "search.index").glob("name/*.js")))
    # The index has the names one behind the other, with the length in front of each: `a` is 1.
    entry = lambda name: chr(ord("a") + len(name) - 1) + name
    faults += [f"a search for {name} finds nothing" for name in SOUGHT if entry(name) not in index]
    for fault in faults:
        print(f"docs: {fault}")
    print(f"docs: {len(found)} pages, {len(faults)} faults")
    sys.exit(bool(faults))


main()
