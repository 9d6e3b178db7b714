package dev.millrace.search.answer;

import java.util.List;
import java.util.Optional;

/// What became of a model's output when it was held against its sources.
sealed interface Finding {

    /// It holds.
    ///
    /// @param data what fulfils the caller's schema, if one was given
    record Sound(List<Claim> claims, Optional<Object> data) implements Finding {
        public Sound {
            claims = List.copyOf(claims);
        }
    }

    /// The model says that there is no answer.
    record Declined(Reason reason) implements Finding {}

    /// It does not hold.
    ///
    /// @param problems in words of our own, each with its place
    record Unsound(List<String> problems) implements Finding {
        public Unsound {
            problems = List.copyOf(problems);
        }
    }
}
