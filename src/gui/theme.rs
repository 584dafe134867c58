//! Every colour, size and font of the window. No colour or pixel literal stands anywhere else.

pub mod size;

use std::sync::Arc;

use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, RichText, Shadow, Stroke, Style, TextStyle, Ui,
    Vec2, Visuals, vec2,
};

use crate::report::Tone;

/// The colours of one theme.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// The window.
    pub bg: Color32,
    /// Cards and fields.
    pub surface: Color32,
    /// Wells.
    pub sunk: Color32,
    /// Hairlines and borders.
    pub line: Color32,
    /// Words.
    pub text: Color32,
    /// Second words.
    pub soft: Color32,
    /// The one main action, selection, focus, running.
    pub accent: Color32,
    /// Words on the accent.
    pub onaccent: Color32,
    /// The ground behind something selected.
    pub accentbg: Color32,
    /// Done, works.
    pub ok: Color32,
    /// Its ground.
    pub okbg: Color32,
    /// Care.
    pub warn: Color32,
    /// Its ground.
    pub warnbg: Color32,
    /// Failed.
    pub bad: Color32,
    /// Its ground.
    pub badbg: Color32,
    /// Not reached; shapes only, never words.
    pub idle: Color32,
    /// The shade over the window behind a dialog.
    pub shade: Color32,
    /// The seven stages on the time scale, in their order.
    pub stages: [Color32; 7],
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// The light theme.
pub const LIGHT: Palette = Palette {
    bg: rgb(0xF5_F6F8),
    surface: rgb(0xFF_FFFF),
    sunk: rgb(0xF0_F2F5),
    line: rgb(0xDF_E3E9),
    text: rgb(0x19_1C22),
    soft: rgb(0x58_6170),
    accent: rgb(0x23_53D0),
    onaccent: rgb(0xFF_FFFF),
    accentbg: rgb(0xE7_EDFC),
    ok: rgb(0x12_703E),
    okbg: rgb(0xE5_F4EB),
    warn: rgb(0x80_530A),
    warnbg: rgb(0xFD_F1D6),
    bad: rgb(0xB0_241C),
    badbg: rgb(0xFC_EBE9),
    idle: rgb(0x8A_93A1),
    shade: Color32::from_black_alpha(77),
    stages: [rgb(0x8A_93A1), rgb(0x23_53D0), rgb(0x1B_8A8F), rgb(0x12_703E), rgb(0x8C_9A2B), rgb(0xC0_7A1E), rgb(0x84_4FB8)],
};

/// The dark theme.
pub const DARK: Palette = Palette {
    bg: rgb(0x13_1519),
    surface: rgb(0x1B_1E24),
    sunk: rgb(0x15_181D),
    line: rgb(0x2D_323B),
    text: rgb(0xE9_EBEF),
    soft: rgb(0xA0_A9B8),
    accent: rgb(0x86_A9FF),
    onaccent: rgb(0x0D_1526),
    accentbg: rgb(0x1D_2A47),
    ok: rgb(0x62_CF92),
    okbg: rgb(0x15_301F),
    warn: rgb(0xEB_BE55),
    warnbg: rgb(0x33_2812),
    bad: rgb(0xFF_8F86),
    badbg: rgb(0x3A_1D1B),
    idle: rgb(0x6C_7584),
    shade: Color32::from_black_alpha(140),
    stages: [rgb(0x6C_7584), rgb(0x86_A9FF), rgb(0x5C_C8CC), rgb(0x62_CF92), rgb(0xC4_D067), rgb(0xEB_A95A), rgb(0xC3_9BF0)],
};

/// The palette in force.
#[must_use]
pub fn palette(ui: &Ui) -> &'static Palette {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

impl Palette {
    /// The colour of a tone, and its ground.
    #[must_use]
    pub const fn tone(&self, tone: Tone) -> (Color32, Color32) {
        match tone {
            Tone::Good => (self.ok, self.okbg),
            Tone::Care => (self.warn, self.warnbg),
            Tone::Bad => (self.bad, self.badbg),
            Tone::Running => (self.accent, self.accentbg),
            Tone::Neutral => (self.soft, self.sunk),
        }
    }

    /// Every pair of a word's colour and the ground under it that the window draws.
    #[must_use]
    pub fn word_pairs(&self) -> Vec<(&'static str, Color32, Color32)> {
        vec![
            ("text on bg", self.text, self.bg),
            ("text on surface", self.text, self.surface),
            ("text on sunk", self.text, self.sunk),
            ("text on accentbg", self.text, self.accentbg),
            ("soft on bg", self.soft, self.bg),
            ("soft on surface", self.soft, self.surface),
            ("soft on sunk", self.soft, self.sunk),
            ("soft on accentbg", self.soft, self.accentbg),
            ("accent on bg", self.accent, self.bg),
            ("accent on surface", self.accent, self.surface),
            ("accent on accentbg", self.accent, self.accentbg),
            ("onaccent on accent", self.onaccent, self.accent),
            ("ok on surface", self.ok, self.surface),
            ("ok on bg", self.ok, self.bg),
            ("ok on okbg", self.ok, self.okbg),
            ("ok on accentbg", self.ok, self.accentbg),
            ("warn on surface", self.warn, self.surface),
            ("warn on bg", self.warn, self.bg),
            ("warn on warnbg", self.warn, self.warnbg),
            ("warn on accentbg", self.warn, self.accentbg),
            ("bad on surface", self.bad, self.surface),
            ("bad on bg", self.bad, self.bg),
            ("bad on badbg", self.bad, self.badbg),
            ("bad on accentbg", self.bad, self.accentbg),
            ("accent on sunk", self.accent, self.sunk),
            ("ok on sunk", self.ok, self.sunk),
            ("warn on sunk", self.warn, self.sunk),
            ("bad on sunk", self.bad, self.sunk),
            ("bg on text", self.bg, self.text),
            ("surface on ok", self.surface, self.ok),
            ("surface on warn", self.surface, self.warn),
            ("surface on bad", self.surface, self.bad),
        ]
    }
}

/// The contrast of two colours (WCAG 2.2, "contrast ratio"), from 1 to 21.
#[must_use]
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let channel = |value: u8| {
        let value = f32::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let light = |colour: Color32| 0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b());
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The kinds of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Labels under stations, heads of columns.
    Small,
    /// The same, for what counts.
    SmallStrong,
    /// Nearly everything.
    Body,
    /// Buttons.
    Medium,
    /// What counts within a text.
    Strong,
    /// The target's field.
    Large,
    /// The verdict.
    Verdict,
    /// The start screen's question.
    Start,
    /// Over a column.
    Heading,
    /// In a pill.
    Pill,
    /// Conversation and snippets.
    Mono,
    /// Port numbers on the time scale.
    MonoStrong,
    /// Port numbers on the board.
    Port,
    /// Icons in buttons.
    Icon,
    /// Icons in shapes.
    IconBold,
    /// The icon beside the verdict.
    IconVerdict,
    /// The icon of the start screen.
    IconStart,
}

impl Type {
    /// Family, size and line height.
    const fn measures(self) -> (&'static str, f32, f32) {
        match self {
            Self::Small => ("inter", 12.0, 16.0),
            Self::SmallStrong => ("inter-semibold", 12.0, 16.0),
            Self::Body => ("inter", 14.0, 20.0),
            Self::Medium => ("inter-medium", 14.0, 20.0),
            Self::Strong => ("inter-semibold", 14.0, 20.0),
            Self::Large => ("inter", 16.0, 22.0),
            Self::Verdict => ("inter-semibold", 20.0, 26.0),
            Self::Start => ("inter-semibold", 24.0, 30.0),
            Self::Heading | Self::Pill => ("inter-semibold", 13.0, 18.0),
            Self::Mono => ("mono", 13.0, 21.0),
            Self::MonoStrong => ("mono-semibold", 16.0, 20.0),
            Self::Port => ("mono-semibold", 20.0, 24.0),
            Self::Icon => ("icons", 18.0, 18.0),
            Self::IconBold => ("icons-bold", 12.0, 12.0),
            Self::IconVerdict => ("icons-bold", 20.0, 20.0),
            Self::IconStart => ("icons-bold", 34.0, 34.0),
        }
    }

    /// The font.
    #[must_use]
    pub fn font(self) -> FontId {
        let (family, size, _) = self.measures();
        let family = match family {
            "inter" => FontFamily::Proportional,
            "mono" => FontFamily::Monospace,
            other => FontFamily::Name(other.into()),
        };
        FontId::new(size, family)
    }

    /// The height of a line.
    #[must_use]
    pub const fn line(self) -> f32 {
        self.measures().2
    }

    /// A text of this kind.
    #[must_use]
    pub fn of(self, text: impl Into<String>) -> RichText {
        RichText::new(text).font(self.font()).line_height(Some(self.line()))
    }
}

/// Times in seconds.
pub mod time {
    /// A running station's gap goes round in this.
    pub const TURN: f64 = 1.2;
    /// Between two pictures of a turning ring: about thirty in a second.
    pub const FRAME: f64 = 1.0 / 30.0;
    /// Between two pictures under reduced motion.
    pub const FRAME_STILL: f64 = 1.0;
    /// Animations end within this.
    pub const ANIMATION: f32 = 0.12;
    /// A toast stays so long.
    pub const TOAST: f64 = 2.5;
    /// Typing has stopped when nothing came for so long.
    pub const TYPING: f64 = 0.6;
    /// What is typed as a message is kept within this.
    pub const DRAFT: f64 = 1.0;
    /// A stage says how long it has waited, from here on.
    pub const WAITING: f64 = 1.0;
}

/// A corner of equal radius everywhere.
#[must_use]
pub fn corner(radius: f32) -> CornerRadius {
    CornerRadius::same(radius as u8)
}

/// A margin of equal width everywhere.
#[must_use]
pub fn margin(width: f32) -> Margin {
    Margin::same(width as i8)
}

/// A margin: left and right, above and below.
#[must_use]
pub fn margin_of(across: f32, along: f32) -> Margin {
    Margin::symmetric(across as i8, along as i8)
}

/// A hairline of this colour.
#[must_use]
pub const fn hair(colour: Color32) -> Stroke {
    Stroke { width: size::HAIR, color: colour }
}

/// Gives a context our fonts and both themes.
pub fn install(ctx: &Context, reduced_motion: bool) {
    ctx.set_fonts(fonts());
    restyle(ctx, reduced_motion);
}

/// Gives a context both themes.
pub fn restyle(ctx: &Context, reduced_motion: bool) {
    ctx.set_style_of(egui::Theme::Light, style(&LIGHT, Visuals::light(), reduced_motion));
    ctx.set_style_of(egui::Theme::Dark, style(&DARK, Visuals::dark(), reduced_motion));
}

fn fonts() -> FontDefinitions {
    let files: [(&str, &'static [u8]); 7] = [
        ("inter", include_bytes!("../../assets/fonts/Inter-Regular.ttf")),
        ("inter-medium", include_bytes!("../../assets/fonts/Inter-Medium.ttf")),
        ("inter-semibold", include_bytes!("../../assets/fonts/Inter-SemiBold.ttf")),
        ("mono", include_bytes!("../../assets/fonts/JetBrainsMono-Regular.ttf")),
        ("mono-semibold", include_bytes!("../../assets/fonts/JetBrainsMono-SemiBold.ttf")),
        ("icons", include_bytes!("../../assets/fonts/Phosphor.ttf")),
        ("icons-bold", include_bytes!("../../assets/fonts/Phosphor-Bold.ttf")),
    ];
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let family = match name {
            "inter" => FontFamily::Proportional,
            "mono" => FontFamily::Monospace,
            other => FontFamily::Name(other.into()),
        };
        // A character that one lacks comes from the others, so that a server's odd text is still drawn.
        let list = [name, "inter", "mono", "icons"].map(str::to_owned);
        fonts.families.insert(family, list.to_vec());
    }
    fonts
}

fn style(colours: &Palette, visuals: Visuals, reduced_motion: bool) -> Style {
    let mut style = Style { visuals: self::visuals(colours, visuals), ..Style::default() };
    style.text_styles = [
        (TextStyle::Small, Type::Small.font()),
        (TextStyle::Body, Type::Body.font()),
        (TextStyle::Button, Type::Medium.font()),
        (TextStyle::Heading, Type::Verdict.font()),
        (TextStyle::Monospace, Type::Mono.font()),
    ]
    .into();
    style.animation_time = if reduced_motion { 0.0 } else { time::ANIMATION };
    if reduced_motion {
        style.scroll_animation = egui::style::ScrollAnimation::none();
    }
    style.spacing.item_spacing = vec2(size::S, 0.0);
    style.spacing.button_padding = vec2(size::M, size::S);
    style.spacing.interact_size = Vec2::new(size::BUTTON, size::XL);
    style.spacing.menu_margin = margin(size::S);
    style.spacing.icon_width = size::L;
    style.spacing.icon_width_inner = size::S;
    style.spacing.icon_spacing = size::S;
    style.spacing.scroll = egui::style::ScrollStyle { floating_allocated_width: 0.0, ..egui::style::ScrollStyle::thin() };
    style.interaction.tooltip_delay = f32::from(u8::from(!reduced_motion)) * time::WAITING as f32 / 2.0;
    style.interaction.selectable_labels = true;
    style
}

fn visuals(colours: &Palette, mut visuals: Visuals) -> Visuals {
    visuals.override_text_color = None;
    visuals.panel_fill = colours.bg;
    visuals.window_fill = colours.surface;
    visuals.window_stroke = hair(colours.line);
    visuals.window_corner_radius = corner(size::CARD_RADIUS);
    visuals.menu_corner_radius = corner(size::CARD_RADIUS);
    visuals.extreme_bg_color = colours.surface;
    visuals.faint_bg_color = colours.sunk;
    visuals.code_bg_color = colours.sunk;
    visuals.hyperlink_color = colours.accent;
    visuals.warn_fg_color = colours.warn;
    visuals.error_fg_color = colours.bad;
    visuals.weak_text_color = Some(colours.soft);
    visuals.selection.bg_fill = colours.accentbg;
    visuals.selection.stroke = hair(colours.accent);
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(size::LINE, colours.accent);
    let shadow = Shadow { offset: [0, 6], blur: 24, spread: 0, color: colours.shade.gamma_multiply(0.5) };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    let states = [
        (&mut visuals.widgets.noninteractive, colours.surface, colours.line, colours.text),
        (&mut visuals.widgets.inactive, colours.surface, colours.line, colours.text),
        (&mut visuals.widgets.hovered, colours.sunk, colours.idle, colours.text),
        (&mut visuals.widgets.active, colours.accentbg, colours.accent, colours.text),
        (&mut visuals.widgets.open, colours.sunk, colours.line, colours.text),
    ];
    for (state, fill, border, text) in states {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = hair(border);
        state.fg_stroke = hair(text);
        state.corner_radius = corner(size::RADIUS);
        state.expansion = 0.0;
    }
    visuals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_stand_out_from_their_grounds_in_both_themes() {
        for (theme, palette) in [("light", LIGHT), ("dark", DARK)] {
            for (pair, word, ground) in palette.word_pairs() {
                let ratio = contrast(word, ground);
                assert!(ratio >= 4.5, "{theme}: {pair} has a contrast of {ratio:.2}");
            }
        }
    }

    #[test]
    fn black_on_white_has_the_greatest_contrast() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    }
}
