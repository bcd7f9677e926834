//! A plain description of a part of the page, and the patching of the page to match it.
//!
//! The result changes as a whole with every answer. As Leptos views each of its many elements is a type of
//! its own and is compiled on its own (measured: 60 KB brotli more than this); here it is data, compared with
//! what is shown, and only what differs is touched. Elements that stay keep what the user did to them: an
//! opened `<details>`, the focus.
//!
//! Descriptions hold no handlers: the part of the page they stand in listens for all of them, and an element
//! says with a mark what it asks for (see [`patched`]). An element that is described as empty may be filled by
//! another program: what it has not put there itself it does not touch.

mod making;

use std::borrow::Cow;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element as DomElement, HtmlInputElement, MouseEvent, Node as DomNode};

use crate::browser;
pub use making::{Making, Reached, Shared};

type Text = Cow<'static, str>;

/// What stands in an element.
#[derive(Default)]
pub struct Nodes(Vec<Node>);

/// A text or an element.
enum Node {
    Text(Text),
    Element(Element),
    Later(Box<dyn FnOnce() -> Element>),
    InSight,
}

/// An element as it should be. Boxed, and its methods never inlined: descriptions are made of hundreds of
/// calls, and these are what they cost.
pub struct Element(Box<Described>);

struct Described {
    tag: &'static str,
    attributes: Vec<(&'static str, Text)>,
    children: Nodes,
    /// The value of a control; what was typed is compared with it, not with the last description.
    value: Option<Text>,
    checked: Option<bool>,
}

/// Begins an element.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Described {
        tag,
        attributes: Vec::new(),
        children: Nodes::default(),
        value: None,
        checked: None,
    }))
}

impl Element {
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: impl Into<Text>) -> Self {
        self.0.attributes.push((name, value.into()));
        self
    }

    #[inline(never)]
    pub fn class(self, name: &'static str) -> Self {
        self.attr("class", name)
    }

    #[inline(never)]
    pub fn id(self, id: &'static str) -> Self {
        self.attr("id", id)
    }

    /// The value of a select or an input.
    pub fn value(mut self, value: String) -> Self {
        self.0.value = Some(value.into());
        self
    }

    /// Whether a checkbox is checked.
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.checked = Some(checked);
        self
    }

    /// Adds what stands in it, in order.
    #[allow(clippy::should_implement_trait)]
    #[inline(never)]
    pub fn add(mut self, part: impl Part) -> Self {
        part.put(&mut self.0.children);
        self
    }
}

/// What can stand in an element.
pub trait Part {
    /// Adds it to the nodes of an element.
    fn put(self, nodes: &mut Nodes);
}

impl Part for &'static str {
    fn put(self, nodes: &mut Nodes) {
        nodes.0.push(Node::Text(self.into()));
    }
}

impl Part for String {
    fn put(self, nodes: &mut Nodes) {
        nodes.0.push(Node::Text(self.into()));
    }
}

impl Part for Element {
    fn put(self, nodes: &mut Nodes) {
        nodes.0.push(Node::Element(self));
    }
}

/// An element that is described when it is to be made, in a task after the one in which the rest was described.
pub struct Later<F>(pub F);

impl<F: FnOnce() -> Element + 'static> Part for Later<F> {
    fn put(self, nodes: &mut Nodes) {
        nodes.0.push(Node::Later(Box::new(self.0)));
    }
}

/// From here on a page is made in sight: what comes before it is shown as soon as it is made (see [`Making`]).
pub struct InSight;

impl Part for InSight {
    fn put(self, nodes: &mut Nodes) {
        nodes.0.push(Node::InSight);
    }
}

impl Part for Vec<Element> {
    fn put(self, nodes: &mut Nodes) {
        nodes.0.extend(self.into_iter().map(Node::Element));
    }
}

impl Part for Option<Element> {
    fn put(self, nodes: &mut Nodes) {
        nodes.0.extend(self.map(Node::Element));
    }
}

/// What a description is made from, and what does as it is asked.
pub trait Acting: Copy + 'static {
    /// Does what a marked element asks for.
    fn act(self, mark: &str, from: &DomElement);
}

/// The page, patched whenever what its description reads changes. Marks on what was clicked, opened or
/// chosen in it are told to [`Acting::act`].
pub fn patched<P: Acting>(page: P, describe: fn(P) -> Vec<Element>) -> impl IntoView + use<P> {
    patched_from(page, describe, |_| (), None)
}

/// The same, where the first description is being made elsewhere: it is put in place as far as it is made, and until
/// something changes it is enough to `follow` what descriptions read.
pub fn patched_from<P: Acting>(
    page: P,
    describe: fn(P) -> Vec<Element>,
    follow: fn(P),
    mut first: Option<Shared>,
) -> impl IntoView + use<P> {
    let place = NodeRef::<html::Div>::new();
    let made = first.clone();
    Effect::new(move |shown: Option<Shown>| {
        let mut shown = shown.unwrap_or_default();
        if let (Some(place), Some(document)) = (place.get(), browser::page::document()) {
            if let Some(making) = &first
                && making.show_in(&place)
            {
                follow(page);
                return shown;
            }
            // What changes is compared with all of it, so the rest is made now.
            if let Some(making) = first.take() {
                shown = making.whole();
            }
            shown.patch(
                &document,
                &place,
                describe(page).into_iter().map(Node::Element).collect(),
            );
        }
        shown
    });
    // Clicks are for buttons and links, the others for controls and folded parts: each hears only its own.
    let on = move |event: web_sys::Event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<DomElement>().ok());
        let clicked = event.type_() == "click";
        let marked = match target {
            Some(target) if clicked => target.closest("button, a").ok().flatten(),
            target => target.filter(|target| target.tag_name() != "BUTTON"),
        };
        let Some((target, mark)) = marked.and_then(|t| Some((t.clone(), t.get_attribute(ACT)?)))
        else {
            return;
        };
        if target.tag_name() == "A" {
            // With a key held, or another button, the link is for a new tab or window.
            let plain = event.dyn_ref::<MouseEvent>().is_some_and(|click| {
                !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
            });
            if !plain {
                return;
            }
            event.prevent_default();
        }
        // A program within the room of another one answers for itself.
        event.stop_propagation();
        page.act(&mark, &target);
    };
    let on_toggle = move |event: web_sys::Event| {
        if let Some(made) = &made {
            made.set_late();
        }
        on(event);
    };
    view! {
        <div class="page" node_ref=place on:click=move |event| on(event.into()) on:input=on on:change=on on:toggle:capture=on_toggle></div>
    }
}

/// A place that is filled without Leptos: whoever describes it says when. Its elements carry no marks of
/// [`ACT`]; nobody listens for them.
pub struct Place {
    dom: DomElement,
    shown: Shown,
}

impl Place {
    pub fn new(dom: DomElement) -> Self {
        let shown = Shown::default();
        Self { dom, shown }
    }

    /// Makes the place hold exactly this.
    pub fn show(&mut self, wanted: Vec<Element>) {
        if let Some(document) = browser::page::document() {
            let wanted = wanted.into_iter().map(Node::Element).collect();
            self.shown.patch(&document, &self.dom, wanted);
        }
    }
}

/// The mark of an element that asks for something when it is clicked, opened or chosen.
pub const ACT: &str = "data-act";

/// What is shown: the page's own nodes, with the description that they match.
#[derive(Default)]
struct Shown(Vec<ShownNode>);

struct ShownNode {
    dom: DomNode,
    /// The tag; empty for a text.
    tag: &'static str,
    /// Of a text, the text.
    text: Text,
    attributes: Vec<(&'static str, Text)>,
    children: Shown,
}

impl Shown {
    /// Makes `parent` hold exactly what is described. What has a key is known by it: nodes that came or went
    /// before it do not touch it.
    fn patch(&mut self, document: &Document, parent: &DomNode, wanted: Vec<Node>) {
        let wanted: Vec<Node> = wanted.into_iter().filter_map(Node::described).collect();
        let count = wanted.len();
        let mut wanted = wanted.into_iter();
        let mut place = 0;
        while let Some(node) = wanted.next() {
            // It stands further on: what stands before it is gone.
            let further = self.0.get(place..).unwrap_or_default();
            if !node.key().is_empty()
                && let Some(gone) = further.iter().position(|shown| shown.is(&node))
            {
                for shown in self.0.drain(place..place + gone) {
                    let _ = parent.remove_child(&shown.dom);
                }
            }
            match self.0.get_mut(place) {
                Some(shown) if shown.is(&node) => shown.update(document, node),
                Some(shown) => {
                    // What stands here is wanted further on: the new one comes before it.
                    let stays = !shown.key().is_empty()
                        && wanted.as_slice().iter().any(|later| shown.is(later));
                    if let Some(new) = ShownNode::build(document, node) {
                        if stays {
                            let _ = parent.insert_before(&new.dom, Some(&shown.dom));
                            self.0.insert(place, new);
                        } else {
                            let _ = parent.replace_child(&new.dom, &shown.dom);
                            *shown = new;
                        }
                    }
                }
                None => {
                    if let Some(new) = ShownNode::build(document, node) {
                        let _ = parent.append_child(&new.dom);
                        self.0.push(new);
                    }
                }
            }
            place += 1;
        }
        for surplus in self.0.drain(count.min(self.0.len())..) {
            let _ = parent.remove_child(&surplus.dom);
        }
    }
}

impl Node {
    /// What stands on the page; `None` for what only tells how it is made.
    fn described(self) -> Option<Self> {
        match self {
            Self::Later(describe) => Some(Self::Element(describe())),
            Self::InSight => None,
            node => Some(node),
        }
    }

    fn tag(&self) -> &'static str {
        match self {
            Self::Element(element) => element.0.tag,
            _ => "",
        }
    }

    fn key(&self) -> &str {
        match self {
            Self::Element(element) => key_of(&element.0.attributes),
            _ => "",
        }
    }
}

/// What an element is about, where its place does not say it: another one in this place is built anew, so
/// that it does not take over what the user did to the first, such as opening it.
pub const KEY: &str = "data-key";

/// The key of these attributes, else the id.
fn key_of<'a>(attributes: &'a [(&'static str, Text)]) -> &'a str {
    let named = |wanted: &str| attributes.iter().find(|(name, _)| *name == wanted);
    let key = named(KEY).or_else(|| named("id"));
    key.map_or("", |(_, key)| key)
}

impl ShownNode {
    fn key(&self) -> &str {
        key_of(&self.attributes)
    }

    /// Whether the node describes this very element.
    fn is(&self, node: &Node) -> bool {
        self.tag == node.tag() && self.key() == node.key()
    }

    /// `None` only where the browser refuses to make an element, which it does not for these tags.
    fn build(document: &Document, node: Node) -> Option<Self> {
        Making::at_once(document, node)
    }

    /// An element without what stands in it, or a text.
    fn bare(document: &Document, node: Node) -> Option<Self> {
        let (dom, tag): (DomNode, _) = match &node {
            Node::Text(_) | Node::Later(_) | Node::InSight => {
                (document.create_text_node("").into(), "")
            }
            Node::Element(element) => {
                let tag = element.0.tag;
                let dom = match tag {
                    "svg" | "rect" | "text" | "path" | "line" => {
                        document.create_element_ns(Some("http://www.w3.org/2000/svg"), tag)
                    }
                    _ => document.create_element(tag),
                };
                (dom.ok()?.into(), tag)
            }
        };
        let mut shown = Self {
            dom,
            tag,
            text: "".into(),
            attributes: Vec::new(),
            children: Shown::default(),
        };
        shown.update(document, node);
        Some(shown)
    }

    fn update(&mut self, document: &Document, node: Node) {
        match node {
            // Whoever comes here has described it.
            Node::Later(_) | Node::InSight => {}
            Node::Text(text) => {
                if text != self.text {
                    self.dom.set_node_value(Some(&text));
                    self.text = text;
                }
            }
            Node::Element(Element(element)) => {
                if let Some(dom) = self.dom.dyn_ref::<DomElement>() {
                    for (name, value) in &element.attributes {
                        if !self.attributes.iter().any(|(n, v)| n == name && v == value) {
                            let _ = dom.set_attribute(name, value);
                        }
                    }
                    for (name, _) in &self.attributes {
                        if !element.attributes.iter().any(|(n, _)| n == name) && *name != "open" {
                            let _ = dom.remove_attribute(name);
                        }
                    }
                }
                self.attributes = element.attributes;
                let dom = self.dom.clone();
                self.children.patch(document, &dom, element.children.0);
                // After the children: a select has its options by now.
                set_control(&dom, element.value, element.checked);
            }
        }
    }
}

fn set_control(dom: &DomNode, value: Option<Text>, checked: Option<bool>) {
    if let Some(value) = value {
        browser::page::set_value(dom, &value);
    }
    if let (Some(checked), Some(input)) = (checked, dom.dyn_ref::<HtmlInputElement>()) {
        input.set_checked(checked);
    }
}
