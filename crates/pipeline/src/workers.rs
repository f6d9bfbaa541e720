use std::any::Any;
use std::collections::VecDeque;
use std::fmt;
use std::iter::Fuse;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};

use rayon::{ThreadPool, ThreadPoolBuilder};

/// How many inputs are under way for each thread: enough to keep the others busy while one long document is read.
const AHEAD: usize = 16;

/// Threads that do the same work on many inputs and hand back the results in the order of the inputs.
///
/// Each input comes with a label, by which its result is known: an index, a file name. Inputs are drawn only a few ahead of the results
/// that were taken, so that a corpus of any size needs little memory. Where the work panics on one input, that input has no result; the
/// others are not touched.
///
/// ```
/// use rapporteur::{Engine, Workers};
///
/// let engine = Engine::builder().build()?;
/// let reports = [("first", "Chad agreed."), ("second", "Fiji objected. No one spoke.")];
/// let read = Workers::new(2).expect("threads").in_order(reports, move |report| engine.analyze(report));
/// let sentences = read.map(|(label, result)| (label, result.expect("no panic").document.sentences().len()));
/// assert_eq!(sentences.collect::<Vec<_>>(), [("first", 1), ("second", 2)]);
/// # Ok::<(), rapporteur::Error>(())
/// ```
#[derive(Debug)]
pub struct Workers {
    pool: ThreadPool,
}

/// The system gave no threads.
#[derive(Debug)]
pub struct NoThreads(rayon::ThreadPoolBuildError);

impl fmt::Display for NoThreads {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot start threads: {}", self.0)
    }
}

impl std::error::Error for NoThreads {}

impl Workers {
    /// So many threads; 0 stands for as many as the machine runs at once.
    ///
    /// # Errors
    /// Where the system gives no threads.
    pub fn new(threads: usize) -> Result<Self, NoThreads> {
        ThreadPoolBuilder::new().num_threads(threads).build().map(|pool| Self { pool }).map_err(NoThreads)
    }

    /// Does `work` on every input. Lazy: inputs are drawn, and work begins, when results are taken.
    pub fn in_order<I, L, T, F, R>(self, inputs: I, work: F) -> InOrder<I::IntoIter, L, F, R>
    where
        I: IntoIterator<Item = (L, T)>,
        F: Fn(T) -> R,
    {
        InOrder { pool: self.pool, inputs: inputs.into_iter().fuse(), work: Arc::new(work), pending: VecDeque::new() }
    }
}

/// Labels and results in the order of the inputs; made by [`Workers::in_order`].
#[derive(Debug)]
pub struct InOrder<I, L, F, R> {
    pool: ThreadPool,
    inputs: Fuse<I>,
    work: Arc<F>,
    // One channel an input, in the order of the inputs: the front one is waited for, whichever is done first.
    pending: VecDeque<(L, Receiver<Result<R, Panicked>>)>,
}

impl<I, L, T, F, R> Iterator for InOrder<I, L, F, R>
where
    I: Iterator<Item = (L, T)>,
    T: Send + 'static,
    F: Fn(T) -> R + Send + Sync + 'static,
    R: Send + 'static,
{
    type Item = (L, Result<R, Panicked>);

    fn next(&mut self) -> Option<Self::Item> {
        let ahead = AHEAD * self.pool.current_num_threads();
        while self.pending.len() < ahead {
            let Some((label, input)) = self.inputs.next() else { break };
            let result = spawn(&self.pool, Arc::clone(&self.work), input);
            self.pending.push_back((label, result));
        }
        let (label, front) = self.pending.pop_front()?;
        Some((label, front.recv().unwrap_or_else(|_| Err(Panicked { message: "its thread was stopped".to_owned() }))))
    }
}

fn spawn<T, F, R>(pool: &ThreadPool, work: Arc<F>, input: T) -> Receiver<Result<R, Panicked>>
where
    T: Send + 'static,
    F: Fn(T) -> R + Send + Sync + 'static,
    R: Send + 'static,
{
    let (sender, receiver) = sync_channel(1);
    pool.spawn(move || {
        // The work shares nothing that it could leave half done but the engine, which never changes.
        let result = catch_unwind(AssertUnwindSafe(|| work(input))).map_err(|payload| Panicked::new(&*payload));
        // Nobody waits for the result any more where the iterator was dropped.
        let _ = sender.send(result);
    });
    receiver
}

/// The work on one input panicked: a bug of the program, and the end of that input only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panicked {
    message: String,
}

impl Panicked {
    fn new(payload: &(dyn Any + Send)) -> Self {
        let text = payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str));
        Self { message: text.unwrap_or("no message").to_owned() }
    }
}

impl fmt::Display for Panicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the program failed on it, which is a bug: {}", self.message)
    }
}

impl std::error::Error for Panicked {}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread::sleep;
    use std::time::Duration;

    use super::*;

    fn workers(threads: usize) -> Workers {
        Workers::new(threads).expect("threads")
    }

    #[test]
    fn results_keep_the_order_of_the_inputs() {
        let slow_first = |input: usize| {
            sleep(Duration::from_millis(if input.is_multiple_of(7) { 5 } else { 0 }));
            input * 2
        };
        let results = workers(4).in_order((0..200).enumerate(), slow_first);
        assert!(results.enumerate().all(|(at, result)| result == (at, Ok(at * 2))));
    }

    #[test]
    fn a_panic_ends_one_input_only() {
        let work = |input: u8| {
            assert!(input != 1, "input {input}");
            input
        };
        let results: Vec<_> = workers(2).in_order((0..3).map(|input| ((), input)), work).map(|(_, result)| result).collect();
        assert_eq!(results, [Ok(0), Err(Panicked { message: "input 1".to_owned() }), Ok(2)]);
    }

    #[test]
    fn inputs_are_drawn_a_few_ahead() {
        let drawn = AtomicUsize::new(0);
        let endless = std::iter::repeat_with(|| ((), drawn.fetch_add(1, Ordering::Relaxed)));
        assert_eq!(workers(2).in_order(endless, |input| input).take(10).count(), 10);
        assert!(drawn.load(Ordering::Relaxed) <= 10 + 2 * AHEAD);
    }

    #[test]
    fn no_inputs_no_results() {
        assert_eq!(workers(1).in_order(Vec::<((), u8)>::new(), |input| input).count(), 0);
    }
}
