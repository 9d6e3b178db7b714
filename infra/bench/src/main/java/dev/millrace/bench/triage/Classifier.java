package dev.millrace.bench.triage;

import java.util.List;

/// What tickets can be classified with.
interface Classifier {

    /// What it says of each ticket, having learned from others.
    List<Guess> guesses(List<Ticket> train, List<Ticket> test);
}
