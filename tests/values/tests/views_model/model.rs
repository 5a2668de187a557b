//! Views by brute force: a view is the list of places that its indices lead to. Nothing in this file knows a
//! stride.

/// The place that each index of a view leads to, in row-major order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Model {
    pub(crate) axes: Vec<usize>,
    pub(crate) places: Vec<usize>,
}

/// The part of one axis that a slice picks, or a new axis.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Pick {
    /// From, to (negative: from the end; `END`: the end), step (negative: from the last).
    Range(isize, isize, isize),
    At(isize),
    New,
}

pub(crate) const END: isize = isize::MAX;
pub(crate) const ALL: Pick = Pick::Range(0, END, 1);
pub(crate) const BACK: Pick = Pick::Range(0, END, -1);

/// Returns every index of `axes`, the last axis fastest.
pub(crate) fn indices(axes: &[usize]) -> Vec<Vec<usize>> {
    let mut all = vec![vec![]];
    for &length in axes {
        let longer = |index: &Vec<usize>| (0..length).map(|i| [index.as_slice(), &[i]].concat()).collect::<Vec<_>>();
        all = all.iter().flat_map(longer).collect();
    }
    all
}

impl Model {
    /// Makes the model of a whole array.
    pub(crate) fn whole(axes: &[usize]) -> Model {
        let places = (0..indices(axes).len()).collect();
        Model { axes: axes.to_vec(), places }
    }

    /// Returns the place that `index` leads to: its position among all indices is looked up.
    fn place(&self, index: &[usize]) -> usize {
        let mut position = 0;
        for (axis, &i) in index.iter().enumerate() {
            assert!(i < self.axes[axis], "{index:?} is no index of {:?}", self.axes);
            position = position * self.axes[axis] + i;
        }
        self.places[position]
    }

    /// Returns the view of shape `axes` whose indices lead where those that `source` returns lead in this one.
    fn of(&self, axes: Vec<usize>, source: impl Fn(&[usize]) -> Vec<usize>) -> Model {
        let places = indices(&axes).iter().map(|index| self.place(&source(index))).collect();
        Model { axes, places }
    }

    pub(crate) fn t(&self) -> Model {
        let axes = self.axes.iter().rev().copied().collect();
        self.of(axes, |index| index.iter().rev().copied().collect())
    }

    pub(crate) fn permute(&self, order: &[usize]) -> Model {
        let axes = order.iter().map(|&axis| self.axes[axis]).collect();
        self.of(axes, |index| {
            let mut source = vec![0; order.len()];
            order.iter().zip(index).for_each(|(&axis, &i)| source[axis] = i);
            source
        })
    }

    pub(crate) fn swap_axes(&self, a: usize, b: usize) -> Model {
        let mut axes = self.axes.clone();
        axes.swap(a, b);
        self.of(axes, |index| {
            let mut source = index.to_vec();
            source.swap(a, b);
            source
        })
    }

    pub(crate) fn flip(&self, axis: usize) -> Model {
        self.of(self.axes.clone(), |index| {
            let mut source = index.to_vec();
            source[axis] = self.axes[axis] - 1 - source[axis];
            source
        })
    }

    pub(crate) fn insert_axis(&self, axis: usize) -> Model {
        let mut axes = self.axes.clone();
        axes.insert(axis, 1);
        self.of(axes, |index| [&index[..axis], &index[axis + 1..]].concat())
    }

    pub(crate) fn remove_axis(&self, axis: usize) -> Model {
        assert_eq!(self.axes[axis], 1);
        self.index_axis(axis, 0)
    }

    pub(crate) fn index_axis(&self, axis: usize, i: usize) -> Model {
        let mut axes = self.axes.clone();
        axes.remove(axis);
        self.of(axes, |index| [&index[..axis], &[i], &index[axis..]].concat())
    }

    pub(crate) fn broadcast(&self, target: &[usize]) -> Model {
        let new = target.len() - self.axes.len();
        self.of(target.to_vec(), |index| index[new..].to_vec())
    }

    pub(crate) fn stretch(&self, axis: usize, length: usize) -> Model {
        assert_eq!(self.axes[axis], 1);
        let mut axes = self.axes.clone();
        axes[axis] = length;
        self.of(axes, |index| [&index[..axis], &[0], &index[axis + 1..]].concat())
    }

    pub(crate) fn reshape(&self, target: &[usize]) -> Model {
        assert_eq!(indices(target).len(), self.places.len());
        Model { axes: target.to_vec(), places: self.places.clone() }
    }

    pub(crate) fn diagonal(&self) -> Model {
        self.of(vec![self.axes[0]], |index| vec![index[0], index[0]])
    }

    pub(crate) fn slice(&self, picks: &[Pick]) -> Model {
        // For each axis of the slice, the indices of the view that it walks through; and the fixed indices of the other axes.
        let (mut walked, mut axes, mut axis) = (Vec::new(), Vec::new(), 0);
        for pick in picks {
            let length = self.axes.get(axis).copied().unwrap_or_default() as isize;
            let from_front = |bound: isize| if bound < 0 { length + bound } else { bound };
            match *pick {
                Pick::New => {
                    axes.push(1);
                    walked.push((None, vec![]));
                    continue;
                }
                Pick::At(i) => walked.push((None, vec![from_front(i) as usize])),
                Pick::Range(start, end, step) => {
                    let end = if end == END { length } else { from_front(end) };
                    let mut all: Vec<usize> = (from_front(start) as usize..end as usize).collect();
                    if step < 0 {
                        all.reverse();
                    }
                    let some: Vec<usize> = all.into_iter().step_by(step.unsigned_abs()).collect();
                    walked.push((Some(axes.len()), some.clone()));
                    axes.push(some.len());
                }
            }
            axis += 1;
        }
        assert_eq!(axis, self.axes.len());
        self.of(axes, |index| {
            let source = |(axis, of_axis): &(Option<usize>, Vec<usize>)| match axis {
                Some(axis) => Some(of_axis[index[*axis]]),
                None => of_axis.first().copied(),
            };
            walked.iter().filter_map(source).collect()
        })
    }

    pub(crate) fn window(&self, shape: &[usize], place: &[usize]) -> Model {
        self.of(shape.to_vec(), |index| index.iter().zip(place).map(|(i, at)| i + at).collect())
    }

    pub(crate) fn windows(&self, shape: &[usize]) -> Vec<Model> {
        let mut all = Vec::new();
        for place in indices(&self.axes) {
            if place.iter().zip(shape).zip(&self.axes).all(|((at, part), whole)| at + part <= *whole) {
                all.push(self.window(shape, &place));
            }
        }
        all
    }

    pub(crate) fn chunks(&self, shape: &[usize]) -> Vec<Model> {
        let mut all = Vec::new();
        for place in indices(&self.axes) {
            if place.iter().zip(shape).all(|(at, part)| at.is_multiple_of(*part)) {
                all.push(self.window(shape, &place));
            }
        }
        all
    }

    /// Returns all windows as one: their places, then the axes of a window.
    pub(crate) fn sliding_windows(&self, shape: &[usize]) -> Model {
        let places = self.axes.iter().zip(shape).map(|(whole, part)| whole - part + 1);
        let axes = places.chain(shape.iter().copied()).collect();
        let rank = shape.len();
        self.of(axes, |index| (0..rank).map(|axis| index[axis] + index[rank + axis]).collect())
    }

    pub(crate) fn axis_iter(&self, axis: usize) -> Vec<Model> {
        (0..self.axes[axis]).map(|i| self.index_axis(axis, i)).collect()
    }

    pub(crate) fn lanes(&self, axis: usize) -> Vec<Model> {
        let mut others = self.axes.clone();
        others.remove(axis);
        let lane =
            |at: &Vec<usize>| self.of(vec![self.axes[axis]], |index| [&at[..axis], &[index[0]], &at[axis..]].concat());
        indices(&others).iter().map(lane).collect()
    }

    /// Returns both parts of an axis that is cut in two.
    pub(crate) fn split(&self, axis: usize, first: usize) -> [Model; 2] {
        let half = |length: usize, before: usize| {
            let mut axes = self.axes.clone();
            axes[axis] = length;
            self.of(axes, |index| {
                let mut source = index.to_vec();
                source[axis] += before;
                source
            })
        };
        [half(first, 0), half(self.axes[axis] - first, first)]
    }
}
