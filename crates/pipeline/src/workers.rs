use std::any::Any;
use std::collections::VecDeque;
use std::fmt;
use std::iter::Fuse;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use rayon::{ThreadPool, ThreadPoolBuilder};

/// How many inputs are under way for each thread: enough to keep the others busy while one long document is read.
const AHEAD: usize = 16;

/// How long to wait before looking again whether work has begun that a time limit holds for.
const NOT_BEGUN: Duration = Duration::from_millis(20);

/// Threads that do the same work on many inputs and hand back the results in the order of the inputs.
///
/// Each input comes with a label, by which its result is known: an index, a file name. Inputs are drawn only a few ahead of the results
/// that were taken, so that a corpus of any size needs little memory. Where the work panics on one input, or takes longer than it may,
/// that input has no result; the others are not touched.
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
    time_limit: Option<Duration>,
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
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().map_err(NoThreads)?;
        Ok(Self { pool, time_limit: None })
    }

    /// The same, where work on one input that takes longer is given up. A thread cannot be stopped: it goes on with what nobody waits for
    /// until that is done or the program ends, and another does the rest of its work.
    #[must_use]
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = Some(limit);
        self
    }

    /// How many threads there are.
    #[must_use]
    pub fn threads(&self) -> usize {
        self.pool.current_num_threads()
    }

    /// Does `work` on every input. Lazy: inputs are drawn, and work begins, when results are taken.
    pub fn in_order<I, L, T, F, R>(self, inputs: I, work: F) -> InOrder<I::IntoIter, L, T, F, R>
    where
        I: IntoIterator<Item = (L, T)>,
        F: Fn(T) -> R,
    {
        let (work, waiting) = (Arc::new(work), Arc::default());
        InOrder { workers: self, inputs: inputs.into_iter().fuse(), work, waiting, pending: VecDeque::new() }
    }
}

/// Labels and results in the order of the inputs; made by [`Workers::in_order`].
#[derive(Debug)]
pub struct InOrder<I, L, T, F, R> {
    workers: Workers,
    inputs: Fuse<I>,
    work: Arc<F>,
    // What no thread has begun: apart from the pool's own queue, so that another pool can take it over.
    waiting: Arc<Mutex<VecDeque<Task<T, R>>>>,
    // In the order of the inputs: the front one is waited for, whichever is done first.
    pending: VecDeque<(L, Outcome<R>)>,
}

/// An input that is waiting for a thread.
#[derive(Debug)]
struct Task<T, R> {
    input: T,
    begun: Arc<OnceLock<Instant>>,
    sender: SyncSender<Result<R, Unfinished>>,
}

/// Where the result of an input comes from.
#[derive(Debug)]
struct Outcome<R> {
    begun: Arc<OnceLock<Instant>>,
    receiver: Receiver<Result<R, Unfinished>>,
}

impl<I, L, T, F, R> Iterator for InOrder<I, L, T, F, R>
where
    I: Iterator<Item = (L, T)>,
    T: Send + 'static,
    F: Fn(T) -> R + Send + Sync + 'static,
    R: Send + 'static,
{
    type Item = (L, Result<R, Unfinished>);

    fn next(&mut self) -> Option<Self::Item> {
        let ahead = AHEAD * self.workers.threads();
        while self.pending.len() < ahead {
            let Some((label, input)) = self.inputs.next() else { break };
            let (sender, receiver) = sync_channel(1);
            let begun = Arc::<OnceLock<Instant>>::default();
            self.pending.push_back((label, Outcome { begun: Arc::clone(&begun), receiver }));
            lock(&self.waiting).push_back(Task { input, begun, sender });
            self.begin_one();
        }
        let (label, front) = self.pending.pop_front()?;
        let result = front.wait(self.workers.time_limit);
        if let Err(Unfinished::OutOfTime(_)) = result {
            self.replace_threads();
        }
        Some((label, result))
    }
}

impl<I, L, T, F, R> InOrder<I, L, T, F, R>
where
    T: Send + 'static,
    F: Fn(T) -> R + Send + Sync + 'static,
    R: Send + 'static,
{
    /// Has a thread do what waits longest.
    fn begin_one(&self) {
        let (waiting, work) = (Arc::clone(&self.waiting), Arc::clone(&self.work));
        self.workers.pool.spawn_fifo(move || {
            let Some(Task { input, begun, sender }) = lock(&waiting).pop_front() else { return };
            let _ = begun.set(Instant::now());
            // The work shares nothing that it could leave half done but the engine, which never changes.
            let result = catch_unwind(AssertUnwindSafe(|| work(input))).map_err(|payload| Unfinished::panicked(&*payload));
            // Nobody waits for the result any more where the iterator was dropped, or the time is over.
            let _ = sender.send(result);
        });
    }

    /// Takes new threads, since one of the old is held by work that was given up; the others end when they have nothing to do.
    fn replace_threads(&mut self) {
        if let Ok(Workers { pool, .. }) = Workers::new(self.workers.threads()) {
            self.workers.pool = pool;
            let waiting = lock(&self.waiting).len();
            (0..waiting).for_each(|_| self.begin_one());
        }
    }
}

impl<R> Outcome<R> {
    fn wait(&self, limit: Option<Duration>) -> Result<R, Unfinished> {
        let stopped = || Err(Unfinished::Panicked("its thread was stopped".to_owned()));
        let Some(limit) = limit else { return self.receiver.recv().unwrap_or_else(|_| stopped()) };
        loop {
            let left = self.begun.get().map(|begun| limit.saturating_sub(begun.elapsed()));
            match self.receiver.recv_timeout(left.unwrap_or(NOT_BEGUN)) {
                Ok(result) => return result,
                Err(RecvTimeoutError::Disconnected) => return stopped(),
                Err(RecvTimeoutError::Timeout) if left.is_some() => return Err(Unfinished::OutOfTime(limit)),
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing panics while it is held.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Why an input has no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfinished {
    /// The work on it panicked, with this message: a bug of the program.
    Panicked(String),
    /// The work on it took longer than this.
    OutOfTime(Duration),
}

impl Unfinished {
    fn panicked(payload: &(dyn Any + Send)) -> Self {
        let text = payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str));
        Self::Panicked(text.unwrap_or("no message").to_owned())
    }
}

impl fmt::Display for Unfinished {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Panicked(message) => write!(f, "the program failed on it, which is a bug: {message}"),
            Self::OutOfTime(limit) => write!(f, "takes longer than {limit:?}"),
        }
    }
}

impl std::error::Error for Unfinished {}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread::sleep;

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
        assert_eq!(results, [Ok(0), Err(Unfinished::Panicked("input 1".to_owned())), Ok(2)]);
    }

    #[test]
    fn what_takes_too_long_is_given_up_and_the_rest_is_done() {
        let limit = Duration::from_millis(500);
        for threads in [1, 2] {
            let hangs_on_5_and_6 = |input: u8| {
                sleep(Duration::from_secs(if matches!(input, 5 | 6) { 60 } else { 0 }));
                input
            };
            let begun = Instant::now();
            let results: Vec<_> =
                workers(threads).time_limit(limit).in_order((0..50).map(|input| (input, input)), hangs_on_5_and_6).collect();
            let expected = |input| if matches!(input, 5 | 6) { Err(Unfinished::OutOfTime(limit)) } else { Ok(input) };
            assert_eq!(results, (0..50).map(|input| (input, expected(input))).collect::<Vec<_>>());
            assert!(begun.elapsed() < Duration::from_secs(30));
        }
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
