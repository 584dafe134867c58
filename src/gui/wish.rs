//! What a part of the window asks for. Parts draw and leave wishes; `act` alone fulfils them.

use super::{model::Tab, trust::Ask};
use crate::{
    facts::code::Code,
    report::Redaction,
    store::{Authority, history::Id},
};

/// What a part of the window asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Check what stands in the field.
    Check,
    /// The same with what stands in the panel of who signs in.
    CheckSigningIn,
    /// The same, although the server refused this password before.
    CheckAnyway,
    /// The same without signing in.
    CheckWithoutSigningIn,
    /// Check this target.
    CheckTarget(String),
    /// Stop the check.
    Cancel,
    /// Choose a row.
    Choose(usize),
    /// Choose a tab.
    Tab(Tab),
    /// Open or close the panel of who signs in.
    SignIn,
    /// Ask with which computer to compare.
    AskToCompare,
    /// Check from here and from the computer in the dialog.
    Compare,
    /// Show what another computer sees, beside what this one does.
    ShowCompared,
    /// Show the preferences.
    Preferences,
    /// Copy the settings as text.
    CopySettings,
    /// Copy what was said on the selected port.
    CopyConversation,
    /// Copy the report as text, to send it to somebody, without this.
    CopyReport(Redaction),
    /// Leave this out of the report that is to be saved.
    LeaveOut(Redaction),
    /// Look for something in the conversation.
    Find,
    /// Copy something else; then say what by this key.
    Copy(String, &'static str),
    /// Show the settings card.
    Export,
    /// Show the box for a pasted message.
    Explain,
    /// Explain a saved report again, or show it as it was saved.
    ExplainAgain,
    /// Show a cause's page.
    Cause(Code),
    /// Ask whether a certificate is to be trusted.
    Trust(Box<Ask>),
    /// Trust it in the next check.
    TrustOnce,
    /// Trust it from now on.
    TrustAlways,
    /// Trust a certificate no more.
    Distrust(Authority),
    /// Show the checks that are kept.
    History,
    /// Open one of them.
    OpenKept(Id),
    /// Remove one of them.
    RemoveKept(Id),
    /// Ask whether all of them are to be removed.
    AskToClearHistory,
    /// Remove all of them.
    ClearHistory,
    /// Show what this program is.
    About,
    /// Show the test message.
    Compose,
    /// Hand the test message over.
    Send,
    /// Save the report.
    SaveReport,
    /// Save what the settings card shows.
    SaveSettings,
    /// Open a report.
    Open,
    /// Back to the board.
    Back,
    /// Close the window, although a message is being sent.
    Leave,
    /// Close the dialog.
    CloseDialog,
    /// The path in the dialog is right.
    PathGiven,
    /// Choose the path in the system's dialog.
    Browse,
    /// The preferences were changed.
    PreferencesChanged,
    /// The same, and another language was chosen.
    LanguageChosen,
    /// Start the demo.
    Demo,
    /// Move the focus to the target's field.
    FocusField,
}
