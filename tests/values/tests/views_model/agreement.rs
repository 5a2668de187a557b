//! Checks that a view shows and changes what its model says.

use haversack::layout::Layout;
use haversack::{Array, Shape, View, ViewMut};

use crate::model::{Model, indices};

/// The value of an element is its own place, plus this constant for every time that it was written.
const WRITTEN: u32 = 1 << 16;

/// The expected number of writes of each element.
pub(crate) struct Log(Vec<u32>);

/// Checks that `view` shows the elements of the model, by every way to read them.
pub(crate) fn shows<S: Shape, L: Layout>(view: View<'_, u32, S, L>, model: &Model) {
    let place = |element: &u32| (element % WRITTEN) as usize;
    assert_eq!(size_of_val(&view), size_of::<usize>());
    assert_eq!(size_of_val(&Some(view)), size_of::<usize>());
    assert_eq!(view.shape().as_ref(), model.axes);
    assert_eq!(view.len(), model.places.len());
    let mut places = Vec::with_capacity(model.places.len());
    for element in view.iter() {
        places.push(place(element));
    }
    assert_eq!(places, model.places);
    shows_at(&|index| view.get(to_index::<S>(index)).map(place), view.strides(), model);
}

fn to_index<S: Shape>(index: &[usize]) -> S::Index {
    let mut to = S::SHAPE;
    to.as_mut().copy_from_slice(index);
    to
}

/// Checks reading by index, and that no index leads further. Strides must lead to the same places.
fn shows_at(get: &dyn Fn(&[usize]) -> Option<usize>, strides: &[isize], model: &Model) {
    for (index, &place) in indices(&model.axes).iter().zip(&model.places) {
        assert_eq!(get(index), Some(place), "{index:?} of {model:?}");
        let steps = index.iter().zip(strides).map(|(&i, stride)| i as isize * stride).sum::<isize>();
        assert_eq!(model.places[0] as isize + steps, place as isize, "{index:?} of {model:?} by {strides:?}");
    }
    for axis in 0..model.axes.len() {
        for beyond in [0, 1, usize::MAX - model.axes[axis]] {
            let mut index = vec![0; model.axes.len()];
            index[axis] = model.axes[axis] + beyond;
            assert_eq!(get(&index), None, "{index:?} of {:?}", model.axes);
        }
    }
}

/// Checks that elements can be taken from either end.
pub(crate) fn shows_from_both_ends<S: Shape, L: Layout>(view: View<'_, u32, S, L>, model: &Model) {
    let place = |element: &u32| (element % WRITTEN) as usize;
    let len = model.places.len();
    assert!(view.iter().rev().map(place).eq(model.places.iter().rev().copied()));
    for from_front in 0..=len + 1 {
        assert_eq!(view.iter().nth(from_front).map(place), model.places.get(from_front).copied());
        assert_eq!(view.iter().nth_back(from_front).map(place), model.places.iter().rev().nth(from_front).copied());
        let mut rest = view.iter();
        rest.by_ref().take(from_front).for_each(|_| ());
        assert_eq!(rest.len(), len.saturating_sub(from_front));
        let left = rest.clone().fold(Vec::new(), |left, element| [left, vec![place(element)]].concat());
        assert_eq!(left, model.places[from_front.min(len)..]);
        if len > 0 {
            let _ = rest.nth_back(from_front % len);
        }
        let behind = if len > 0 { 1 + from_front % len } else { 0 };
        let left: Vec<_> = rest.map(place).collect();
        assert_eq!(left, model.places[from_front.min(len)..len.saturating_sub(behind).max(from_front.min(len))]);
    }
    for (index, &expected) in indices(&model.axes).iter().zip(&model.places) {
        assert_eq!(place(&view[to_index::<S>(index)]), expected);
    }
}

/// Checks what the view shows, and what it changes.
pub(crate) fn changes<S: Shape, L: Layout>(mut view: ViewMut<'_, u32, S, L>, model: &Model, log: &mut Log) {
    assert_eq!(size_of_val(&view), size_of::<usize>());
    shows(view.view(), model);
    let mut places = Vec::with_capacity(model.places.len());
    for element in view.iter_mut() {
        places.push((*element % WRITTEN) as usize);
        *element += WRITTEN;
    }
    assert_eq!(places, model.places);
    view.map_inplace(|element| element + WRITTEN);
    // By each of the two.
    places.iter().for_each(|&place| log.0[place] += 2);
    if let Some(last) = indices(&model.axes).last() {
        view[to_index::<S>(last)] += WRITTEN;
        log.0[model.places[model.places.len() - 1]] += 1;
    }
}

/// Runs `test` with an array of shape `S` and its model, and compares all elements afterwards.
pub(crate) fn with<S: Shape>(test: impl FnOnce(&mut Array<u32, S>, &Model, &mut Log)) {
    let mut array = Array::<u32, S>::arange();
    let mut log = Log(vec![0; S::LEN]);
    test(&mut array, &Model::whole(S::AXES), &mut log);
    assert!(S::LEN == 0 || log.0.iter().any(|&written| written > 0));
    let expected = (0..).zip(&log.0).map(|(place, written)| place + WRITTEN * written);
    assert!(array.iter().copied().eq(expected), "an element was changed that the model does not name");
}
