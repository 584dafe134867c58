//! Every size of the window, in points.

/// Spacing.
pub const XS: f32 = 4.0;
/// Spacing.
pub const S: f32 = 8.0;
/// Spacing.
pub const M: f32 = 12.0;
/// Spacing.
pub const L: f32 = 16.0;
/// Between the parts of the window.
pub const PART: f32 = 20.0;
/// Spacing; the window's own margin.
pub const XL: f32 = 24.0;
/// Spacing; between columns.
pub const XXL: f32 = 32.0;
/// A hairline.
pub const HAIR: f32 = 1.0;
/// A line between stations; the mark under a tab.
pub const LINE: f32 = 2.0;
/// The focus ring; the mark of a selected row.
pub const RING: f32 = 3.0;
/// Corner of fields and buttons.
pub const RADIUS: f32 = 8.0;
/// Corner of cards.
pub const CARD_RADIUS: f32 = 10.0;
/// Corner of pills.
pub const PILL_RADIUS: f32 = 13.0;
/// A button.
pub const BUTTON: f32 = 36.0;
/// A button, left and right of its words.
pub const BUTTON_PAD: f32 = 14.0;
/// The same, in the top bar.
pub const BUTTON_PAD_TALL: f32 = 18.0;
/// The target's field and the buttons beside it.
pub const FIELD: f32 = 44.0;
/// A small button of one icon.
pub const ICON_BUTTON: f32 = 28.0;
/// A pill.
pub const PILL: f32 = 26.0;
/// The widest address of the tab of addresses: an IPv6 address in full.
pub const ADDRESS: f32 = 312.0;
/// In a pill, left and right.
pub const PILL_PAD: f32 = 10.0;
/// The disc beside the verdict.
pub const DISC: f32 = 40.0;
/// The tile of the start screen.
pub const TILE: f32 = 64.0;
/// Its corner.
pub const TILE_RADIUS: f32 = 16.0;
/// Width of the start screen's column.
pub const START: f32 = 640.0;
/// Under this height the start screen moves closer together.
pub const START_LOW: f32 = 560.0;
/// The board's head.
pub const BOARD_HEAD: f32 = 34.0;
/// The board's row.
pub const ROW: f32 = 72.0;
/// The row of the narrow board.
pub const ROW_NARROW: f32 = 56.0;
/// The first column.
pub const PORT_COLUMN: f32 = 166.0;
/// The first column of the narrow board.
pub const PORT_COLUMN_NARROW: f32 = 84.0;
/// The last column.
pub const VERDICT_COLUMN: f32 = 190.0;
/// The last column of the narrow board.
pub const VERDICT_COLUMN_NARROW: f32 = 176.0;
/// From a row's top to the middle of its stations.
pub const STATION_Y: f32 = 28.0;
/// From a row's top to the middle of the port's number.
pub const PORT_Y: f32 = 29.0;
/// From a row's top to the middle of what the port is for.
pub const ROLE_Y: f32 = 48.0;
/// From a row's top to the middle of the word under a station.
pub const STATION_WORD_Y: f32 = 51.0;
/// A station.
pub const STATION: f32 = 22.0;
/// A station that was not reached.
pub const STATION_SMALL: f32 = 10.0;
/// Corner of a failed station.
pub const STATION_RADIUS_BAD: f32 = 3.0;
/// Corner of a warned station.
pub const STATION_RADIUS_WARN: f32 = 5.0;
/// Dashes of a skipped station's ring.
pub const DASHES: usize = 8;
/// Width of the selection's shade beside a bullet or number.
pub const BULLET: f32 = 20.0;
/// Radius of a bullet.
pub const DOT: f32 = 2.5;
/// Under this, columns stack.
pub const STACK_UNDER: f32 = 900.0;
/// Under this, the board is narrow and actions move into a menu.
pub const NARROW_UNDER: f32 = 700.0;
/// The time column of the conversation.
pub const TIME_COLUMN: f32 = 76.0;
/// The field for what is looked for in the conversation.
pub const FIND: f32 = 300.0;
/// The speaker's column of the conversation.
pub const SPEAKER_COLUMN: f32 = 64.0;
/// The names' column of a list of facts.
pub const FACT_COLUMN: f32 = 150.0;
/// The names' column of a form.
pub const FORM_COLUMN: f32 = 88.0;
/// The field for a message's text.
pub const TEXT_FIELD: f32 = 150.0;
/// The drawing of the way that packets take, at most.
pub const PATH: f32 = 330.0;
/// One port's line in it, with what stands over and under it.
pub const PATH_ROW: f32 = 70.0;
/// From the row's top to the line.
pub const PATH_LINE_Y: f32 = 28.0;
/// From the line to the middle of the word under it.
pub const PATH_LABEL_Y: f32 = 19.0;
/// Radius of a hop.
pub const HOP: f32 = 5.0;
/// The field for a pasted message.
pub const PASTE_FIELD: f32 = 360.0;
/// A bar on the time scale.
pub const BAR: f32 = 26.0;
/// A row of the time scale.
pub const BAR_ROW: f32 = 45.0;
/// Corner of a bar.
pub const BAR_RADIUS: f32 = 4.0;
/// The ports' column of the time scale.
pub const BAR_COLUMN: f32 = 120.0;
/// Between the slanted lines of a waiting bar.
pub const HATCH: f32 = 8.0;
/// How far the mark of a round trip stands out under its bar.
pub const TRIP: f32 = 6.0;
/// Between two numbers on the time scale, at least.
pub const TICK_GAP: f32 = 90.0;
/// A dialog.
pub const DIALOG: f32 = 460.0;
/// A menu.
pub const MENU: f32 = 220.0;
/// Width of the scroll bar.
pub const SCROLL: f32 = 8.0;
/// The smallest window.
pub const WINDOW_LEAST: [f32; 2] = [560.0, 480.0];
/// The window at its first start.
pub const WINDOW: [f32; 2] = [1120.0, 760.0];
