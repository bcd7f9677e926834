//! The first making of a page, piece by piece and outside of the page: a whole page takes a slow phone a quarter of a
//! second, in which it could do nothing else; between the pieces it can.

use std::mem::take;
use std::time::Duration;
use std::vec::IntoIter;

use leptos::prelude::set_timeout;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element as DomElement, Node as DomNode};

use super::{Element, Node, Shown, ShownNode, Text, set_control};
use crate::web;

/// Elements that are being made.
pub struct Making {
    document: Document,
    /// What is described and not begun, at the top.
    rest: IntoIter<Node>,
    /// Elements that are begun, each within the one before.
    begun: Vec<Begun>,
    made: Shown,
    late: Vec<Late>,
}

struct Begun {
    shown: ShownNode,
    rest: IntoIter<Node>,
    value: Option<Text>,
    checked: Option<bool>,
}

/// Elements that are made and stand nowhere yet.
pub struct Made {
    shown: Shown,
    late: Vec<Late>,
}

impl Made {
    pub(super) fn put_into(self, place: &DomNode) -> Shown {
        for new in &self.shown.0 {
            let _ = place.append_child(&new.dom);
        }
        let late = self.late;
        set_timeout(move || late.into_iter().for_each(Late::set), PAINTED_AFTER);
        self.shown
    }
}

/// By then what was put there is painted, and can be used.
const PAINTED_AFTER: Duration = Duration::from_millis(500);

/// An attribute that a page sets when it is in sight, because browsers take their time with it: for the first
/// field for a month Chromium makes the names of all months (8 ms; on a slow phone, four times that).
struct Late(DomElement, (&'static str, Text));

impl Late {
    fn is(attribute: &(&'static str, Text)) -> bool {
        attribute.0 == "type" && attribute.1 == "month"
    }

    fn set(self) {
        let Self(dom, (name, value)) = self;
        let _ = dom.set_attribute(name, &value);
    }
}

impl Making {
    /// `None` where there is no page.
    pub fn new(wanted: Vec<Element>) -> Option<Self> {
        let wanted = wanted.into_iter().map(Node::Element).collect();
        Some(Self::of(&web::page::document()?, wanted))
    }

    /// One node with all that stands in it.
    pub(super) fn at_once(document: &Document, node: Node) -> Option<ShownNode> {
        let mut making = Self::of(document, vec![node]);
        while !making.go_on(usize::MAX) {}
        making.late.into_iter().for_each(Late::set);
        making.made.0.pop()
    }

    fn of(document: &Document, wanted: Vec<Node>) -> Self {
        Self {
            document: document.clone(),
            rest: wanted.into_iter(),
            begun: Vec::new(),
            made: Shown::default(),
            late: Vec::new(),
        }
    }

    /// Goes so many steps on, of which an element takes two and a text one; true when all is made.
    pub fn go_on(&mut self, steps: usize) -> bool {
        for _ in 0..steps {
            let rest = self
                .begun
                .last_mut()
                .map_or(&mut self.rest, |begun| &mut begun.rest);
            match rest.next() {
                Some(node) => self.begin(node),
                None => match self.begun.pop() {
                    Some(begun) => {
                        // After the children: a select has its options by now.
                        set_control(&begun.shown.dom, begun.value, begun.checked);
                        self.put(begun.shown);
                    }
                    None => return true,
                },
            }
        }
        false
    }

    pub fn done(self) -> Made {
        Made {
            shown: self.made,
            late: self.late,
        }
    }

    fn begin(&mut self, node: Node) {
        let mut node = node.described();
        let mut late = None;
        let inside = match &mut node {
            Node::Text(_) | Node::Later(_) => None,
            Node::Element(Element(element)) => {
                let place = element.attributes.iter().position(Late::is);
                late = place.map(|place| element.attributes.remove(place));
                Some((
                    take(&mut element.children.0).into_iter(),
                    element.value.take(),
                    element.checked.take(),
                ))
            }
        };
        let Some(mut shown) = ShownNode::bare(&self.document, node) else {
            return;
        };
        if let (Some(late), Some(dom)) = (late, shown.dom.dyn_ref::<DomElement>()) {
            self.late.push(Late(dom.clone(), late.clone()));
            shown.attributes.push(late);
        }
        match inside {
            None => self.put(shown),
            Some((rest, value, checked)) => self.begun.push(Begun {
                shown,
                rest,
                value,
                checked,
            }),
        }
    }

    /// Into the element that it stands in.
    fn put(&mut self, shown: ShownNode) {
        match self.begun.last_mut() {
            Some(Begun { shown: outer, .. }) => {
                let _ = outer.dom.append_child(&shown.dom);
                outer.children.0.push(shown);
            }
            None => self.made.0.push(shown),
        }
    }
}
