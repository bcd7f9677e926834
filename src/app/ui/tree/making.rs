//! The first making of a page, piece by piece: a whole page takes a slow phone a quarter of a second, in which it could
//! do nothing else; between the pieces it can. What comes before [`InSight`](super::InSight) is made outside of the
//! page and put there at once; each part that follows, when it is made.

use std::cell::Cell;
use std::mem::take;
use std::rc::Rc;
use std::vec::IntoIter;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element as DomElement, Node as DomNode};

use super::{Element, Node, Shown, ShownNode, Text, set_control};
use crate::browser;

/// Elements that are being made: at first nowhere, then in their place.
pub struct Making {
    document: Document,
    /// What is described and not begun, at the top.
    rest: IntoIter<Node>,
    /// Elements that are begun, each within the one before.
    begun: Vec<Begun>,
    made: Shown,
    /// What is folded away is made when all else is.
    folded: Vec<Folded>,
    late: Vec<Late>,
    /// Where they are to be seen, once they are shown.
    place: Option<DomNode>,
}

struct Begun {
    shown: ShownNode,
    rest: IntoIter<Node>,
    value: Option<Text>,
    checked: Option<bool>,
    /// It stands in its place already, with what is made of it.
    in_place: bool,
}

/// What stands in a closed `<details>` besides its summary, and where that stands: the place at the top, then the
/// place in each element.
struct Folded(Vec<usize>, IntoIter<Node>);

/// How far a making is.
#[derive(PartialEq, Eq)]
pub enum Reached {
    /// So many steps on.
    More,
    /// What is made is worth showing, though there is more to make.
    InSight,
    End,
}

/// A making that two hold: the one that goes on with it, and the one that shows it and may want all of it at once.
#[derive(Clone)]
pub struct Shared {
    making: Rc<Cell<Option<Making>>>,
    /// What is not set yet of what is made.
    late: Rc<Cell<Vec<Late>>>,
}

impl Shared {
    pub fn new(making: Making) -> Self {
        Self {
            making: Rc::new(Cell::new(Some(making))),
            late: Rc::default(),
        }
    }

    /// Goes so many steps on; true when there is nothing left to do here.
    pub fn go_on(&self, steps: usize) -> bool {
        let Some(mut making) = self.making.take() else {
            return true;
        };
        let ends = making.go_on(steps) == Reached::End;
        if ends {
            self.late.set(take(&mut making.late));
        }
        self.making.set(Some(making));
        ends
    }

    /// Puts what is made into its place, and from now on what is made there too; false where that was done before.
    pub(super) fn show_in(&self, place: &DomNode) -> bool {
        let Some(mut making) = self.making.take() else {
            return false;
        };
        let first = making.place.is_none();
        if first {
            making.show_in(place);
        }
        self.making.set(Some(making));
        first
    }

    /// All of it.
    pub(super) fn whole(&self) -> Shown {
        let Some(mut making) = self.making.take() else {
            return Shown::default();
        };
        making.finish();
        let mut late = self.late.take();
        late.append(&mut making.late);
        self.late.set(late);
        making.made
    }

    /// Sets what was left for when it is needed.
    pub(super) fn set_late(&self) {
        self.late.take().into_iter().for_each(Late::set);
        if let Some(mut making) = self.making.take() {
            take(&mut making.late).into_iter().for_each(Late::set);
            self.making.set(Some(making));
        }
    }
}

/// An attribute that is set when something folded is opened, because browsers take their time with it: for the first
/// field for a month Chromium makes the names of all months, and the picture of its button (8 ms each; on a slow phone,
/// four times that).
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
        Some(Self::of(&browser::page::document()?, wanted))
    }

    /// One node with all that stands in it.
    pub(super) fn at_once(document: &Document, node: Node) -> Option<ShownNode> {
        let mut making = Self::of(document, vec![node]);
        making.finish();
        making.late.into_iter().for_each(Late::set);
        making.made.0.pop()
    }

    fn of(document: &Document, wanted: Vec<Node>) -> Self {
        Self {
            document: document.clone(),
            rest: wanted.into_iter(),
            begun: Vec::new(),
            made: Shown::default(),
            folded: Vec::new(),
            late: Vec::new(),
            place: None,
        }
    }

    fn finish(&mut self) {
        while self.go_on(usize::MAX) != Reached::End {}
    }

    /// Goes so many steps on, of which an element takes two and a text one.
    pub fn go_on(&mut self, steps: usize) -> Reached {
        for _ in 0..steps {
            let rest = self
                .begun
                .last_mut()
                .map_or(&mut self.rest, |begun| &mut begun.rest);
            match rest.next() {
                Some(Node::InSight) => return Reached::InSight,
                Some(node) => self.begin(node),
                None => match self.begun.pop() {
                    Some(begun) => {
                        // After the children: a select has its options by now.
                        set_control(&begun.shown.dom, begun.value, begun.checked);
                        self.put(begun.shown, begun.in_place);
                    }
                    None if self.unfold() => return Reached::More,
                    None => return Reached::End,
                },
            }
        }
        Reached::More
    }

    fn show_in(&mut self, place: &DomNode) {
        for new in &self.made.0 {
            let _ = place.append_child(&new.dom);
        }
        let mut outer = place;
        for begun in &mut self.begun {
            let _ = outer.append_child(&begun.shown.dom);
            begun.in_place = true;
            outer = &begun.shown.dom;
        }
        self.place = Some(place.clone());
    }

    fn begin(&mut self, node: Node) {
        let Some(mut node) = node.described() else {
            return;
        };
        let mut late = None;
        let inside = match &mut node {
            Node::Text(_) | Node::Later(_) | Node::InSight => None,
            Node::Element(Element(element)) => {
                let closed = || !element.attributes.iter().any(|(name, _)| *name == "open");
                if element.tag == "details" && closed() {
                    let inside = element
                        .children
                        .0
                        .split_off(element.children.0.len().min(1));
                    let mut path = vec![self.made.0.len()];
                    for outer in &self.begun {
                        path.push(outer.shown.children.0.len());
                    }
                    self.folded.push(Folded(path, inside.into_iter()));
                }
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
            None => self.put(shown, false),
            Some((rest, value, checked)) => self.begun.push(Begun {
                shown,
                rest,
                value,
                checked,
                in_place: false,
            }),
        }
    }

    /// Makes the next piece of what is folded away; false where there is none.
    fn unfold(&mut self) -> bool {
        let Some(Folded(path, nodes)) = self.folded.first_mut() else {
            return false;
        };
        let Some(node) = nodes.next() else {
            self.folded.remove(0);
            return true;
        };
        let (mut within, mut dom) = (&mut self.made, None);
        for place in path {
            let Some(shown) = within.0.get_mut(*place) else {
                return true;
            };
            (within, dom) = (&mut shown.children, Some(&shown.dom));
        }
        let mut making = Self::of(&self.document, vec![node]);
        making.finish();
        if let Some(dom) = dom {
            making.show_in(dom);
            within.0.append(&mut making.made.0);
            // Opened meanwhile: it is needed now.
            if dom
                .dyn_ref::<DomElement>()
                .is_some_and(|folded| folded.has_attribute("open"))
            {
                take(&mut making.late).into_iter().for_each(Late::set);
            }
            self.late.append(&mut making.late);
        }
        true
    }

    /// Into the element that it stands in.
    fn put(&mut self, shown: ShownNode, in_place: bool) {
        let (outer, made) = match self.begun.last_mut() {
            Some(Begun { shown: outer, .. }) => (Some(&outer.dom), &mut outer.children),
            None => (self.place.as_ref(), &mut self.made),
        };
        if let Some(outer) = outer
            && !in_place
        {
            let _ = outer.append_child(&shown.dom);
        }
        made.0.push(shown);
    }
}
