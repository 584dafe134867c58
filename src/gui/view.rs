//! Where in the window somebody is, and the way back.

use crate::facts::code::Code;

/// What fills the window under the top bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The verdict, the board and the details; the start screen where nothing was checked yet.
    #[default]
    Board,
    /// The test message.
    Compose,
    /// The settings card.
    Settings,
    /// What another computer sees, beside what this one does.
    Compared,
    /// The box for a pasted message.
    Explain,
    /// A cause's page.
    Cause(Code),
    /// The checks that are kept.
    History,
    /// What this program is.
    About,
}

impl View {
    /// Whether it is about the run that is shown, and nothing without one.
    #[must_use]
    pub const fn is_of_run(self) -> bool {
        matches!(self, Self::Board | Self::Compose | Self::Settings | Self::Compared)
    }
}

/// The view that is shown, and those before it.
#[derive(Debug, Default)]
pub struct Views {
    now: View,
    /// Each with how far it was scrolled.
    before: Vec<(View, f32)>,
}

impl Views {
    /// The view that is shown.
    #[must_use]
    pub const fn now(&self) -> View {
        self.now
    }

    /// Goes on to a view, from one that is scrolled so far. One that lies on the way back is gone back to.
    pub fn go(&mut self, view: View, scrolled: f32) {
        if view == self.now {
            return;
        }
        match self.before.iter().position(|(known, _)| *known == view) {
            Some(place) => self.before.truncate(place),
            None => self.before.push((self.now, scrolled)),
        }
        self.now = view;
    }

    /// Goes back to the view before, or to the board; gives how far that was scrolled.
    pub fn back(&mut self) -> f32 {
        let (view, scrolled) = self.before.pop().unwrap_or_default();
        self.now = view;
        scrolled
    }

    /// Goes to the board, and forgets the way.
    pub fn home(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_the_way_that_was_gone_without_circles() {
        let mut views = Views::default();
        for view in [View::Settings, View::Explain, View::Explain, View::Cause(Code::PortRefused)] {
            views.go(view, 30.0);
        }
        views.go(View::Explain, 0.0);
        assert_eq!(views.now(), View::Explain);
        assert!((views.back() - 30.0).abs() < f32::EPSILON, "scrolled as it was left");
        assert_eq!(views.now(), View::Settings);
        views.back();
        views.back();
        assert_eq!(views.now(), View::Board, "there is nothing before the board");
        views.go(View::Explain, 0.0);
        views.home();
        views.back();
        assert_eq!(views.now(), View::Board);
    }
}
