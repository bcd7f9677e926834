//! The states as tiles, colored by pay class; the user's state has a border.

use leptos::prelude::*;

use crate::estimate::charts::StateMap;
use crate::estimate::charts::states::StateTile;
use crate::i18n::Locale;
use crate::i18n::messages::{ChartMessage, PlacesMessage};

/// The map with its key. `label` describes it in one sentence.
pub fn tile_map(locale: Locale, map: &StateMap, label: String) -> AnyView {
    let tiles: Vec<AnyView> = map.tiles.iter().map(|tile| one(map, tile)).collect();
    let own = map.own_tile().and_then(|tile| tile.class);
    view! {
        <div class="state-map">
            <div class="tiles" role="img" aria-label=label>{tiles}</div>
            {key(locale, map, own)}
        </div>
    }
    .into_any()
}

fn one(map: &StateMap, tile: &StateTile) -> AnyView {
    let class = tile
        .class
        .map_or_else(|| "none".to_owned(), |class| class.to_string());
    let own = if tile.state == map.own { " own" } else { "" };
    let class = format!(
        "small-tile line-{} column-{} class-{class}{own}",
        tile.line, tile.column
    );
    view! { <span class=class>{tile.state.name()}</span> }.into_any()
}

/// The classes from the lowest, each up to its highest pay; the class of the user's state is bold.
fn key(locale: Locale, map: &StateMap, own: Option<usize>) -> AnyView {
    let last = map.classes.len().saturating_sub(1);
    let thousands = |dollars: u32| {
        let thousands = locale.number((f64::from(dollars) / 1000.0).round());
        locale.format(PlacesMessage::THOUSAND_DOLLARS, &[&thousands])
    };
    let items = map.classes.iter().enumerate().map(|(class, (_, most))| {
        let text = if class == last && last > 0 {
            let (_, below) = map.classes[last - 1];
            locale.format(ChartMessage::KEY_OVER, &[&thousands(below)])
        } else {
            locale.format(ChartMessage::KEY_UP_TO, &[&thousands(*most)])
        };
        let swatch = format!("key-swatch class-{class}");
        let class = (own == Some(class)).then_some("own");
        view! {
            <li class=class>
                <span class=swatch aria-hidden="true"></span>
                {text}
            </li>
        }
        .into_any()
    });
    let items: Vec<AnyView> = items.collect();
    view! { <ul class="map-key" aria-label=locale.text(ChartMessage::Key)>{items}</ul> }.into_any()
}
