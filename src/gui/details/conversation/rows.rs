//! Which line of a conversation stands in which row of the screen, and in which lines a text occurs. Nothing here draws.

use std::ops::Range;

use crate::facts::report::LineReport;

/// The rows of a conversation. A long line takes several of equal height, so that each row's place is known without laying it out.
#[derive(Debug, Default)]
pub struct Rows {
    letters: usize,
    /// The row in which each line begins, and at the end how many rows there are.
    starts: Vec<usize>,
}

impl Rows {
    /// The rows of lines, each with so many letters at most.
    #[must_use]
    pub fn of(lines: &[LineReport], letters: usize) -> Self {
        let letters = letters.max(1);
        let mut next = 0;
        let mut starts = Vec::with_capacity(lines.len() + 1);
        for line in lines {
            starts.push(next);
            let count = if line.line.is_ascii() { line.line.len() } else { line.line.chars().count() };
            next += count.div_ceil(letters).max(1);
        }
        starts.push(next);
        Self { letters, starts }
    }

    /// How many there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.starts.last().copied().unwrap_or_default()
    }

    /// The row in which a line begins.
    #[must_use]
    pub fn first_of(&self, line: usize) -> usize {
        self.starts.get(line).copied().unwrap_or_default()
    }

    /// The line that stands in a row, and which part of it.
    #[must_use]
    pub fn at(&self, row: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= row).saturating_sub(1);
        (line, row - self.first_of(line))
    }

    /// A part of a line.
    #[must_use]
    pub fn part<'a>(&self, line: &'a str, part: usize) -> &'a str {
        let place = |letter: usize| line.char_indices().nth(letter).map_or(line.len(), |(at, _)| at);
        &line[place(part * self.letters)..place((part + 1) * self.letters)]
    }
}

/// The lines in which a text occurs, in any case.
#[must_use]
pub fn lines_with(lines: &[LineReport], wanted: &str) -> Vec<usize> {
    if wanted.is_empty() {
        return Vec::new();
    }
    lines.iter().enumerate().filter(|(_, line)| next(&line.line, wanted).is_some()).map(|(index, _)| index).collect()
}

/// Every place of a text in a line.
#[must_use]
pub fn places(line: &str, wanted: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut from = 0;
    while let Some(found) = line.get(from..).filter(|_| !wanted.is_empty()).and_then(|rest| next(rest, wanted)) {
        places.push(from + found..from + found + wanted.len());
        from += found + wanted.len();
    }
    places
}

/// Protocols are ASCII: other letters are found only as they are written.
fn next(line: &str, wanted: &str) -> Option<usize> {
    line.as_bytes().windows(wanted.len()).position(|window| window.eq_ignore_ascii_case(wanted.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::report::Speaker;

    fn lines(texts: &[&str]) -> Vec<LineReport> {
        texts.iter().map(|text| LineReport { ms: 0, from: Speaker::Server, protected: false, line: (*text).into() }).collect()
    }

    #[test]
    fn every_row_holds_its_part_of_a_line() {
        let lines = lines(&["abcdefgh", "", "äöüß", "xyz"]);
        let rows = Rows::of(&lines, 3);
        let all: Vec<&str> = (0..rows.total())
            .map(|row| {
                let (line, part) = rows.at(row);
                rows.part(&lines[line].line, part)
            })
            .collect();
        assert_eq!(all, ["abc", "def", "gh", "", "äöü", "ß", "xyz"]);
        assert_eq!([0, 1, 2, 3].map(|line| rows.first_of(line)), [0, 3, 4, 6]);
        assert_eq!(Rows::of(&[], 0).total(), 0);
    }

    #[test]
    fn a_text_is_found_in_any_case() {
        let lines = lines(&["250-STARTTLS", "EHLO äh", "starttls starttls", "Äh"]);
        assert_eq!(lines_with(&lines, "StartTLS"), [0, 2]);
        assert_eq!(lines_with(&lines, ""), Vec::<usize>::new());
        assert_eq!(lines_with(&lines, "äh"), [1]);
        assert_eq!(places("starttls STARTTLS", "tls"), [5..8, 14..17]);
        assert_eq!(places("aaaa", "aa"), [0..2, 2..4]);
        assert_eq!(places("ä", "b"), Vec::<Range<usize>>::new());
    }
}
