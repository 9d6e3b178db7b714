package dev.millrace.search.ledger;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.search.plan.QueryClass;
import dev.millrace.search.plan.Traits;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The traits of a query in a record: `{"cue":"question","identifiers":0,"parts":5,"quoted":0,"words":5}`; without a
/// cue, if no class was given away.
final class RecordedTraits {

    private static final String CUE = "cue";
    private static final String WORDS = "words";
    private static final String PARTS = "parts";
    private static final String IDENTIFIERS = "identifiers";
    private static final String QUOTED = "quoted";

    private RecordedTraits() {}

    static Map<String, Object> written(Traits traits) {
        var written = new TreeMap<String, Object>(Map.of(
                WORDS, traits.words(),
                PARTS, traits.parts(),
                IDENTIFIERS, traits.identifiers(),
                QUOTED, traits.quoted()));
        traits.cue().ifPresent(cue -> written.put(CUE, cue.label()));
        return written;
    }

    /// @throws InvalidInput if that is not what was written
    static Traits read(@Nullable Object written) {
        if (written instanceof Map<?, ?> fields) {
            var cue = Optional.ofNullable(fields.get(CUE)).map(String::valueOf).map(QueryClass::of);
            return new Traits(
                    cue, count(fields, WORDS), count(fields, PARTS), count(fields, IDENTIFIERS), count(fields, QUOTED));
        }
        throw new InvalidInput("$.input.traits", "is missing: this record is not one of how a query was looked for");
    }

    private static int count(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof Number count) {
            return count.intValue();
        }
        throw new InvalidInput("$.input.traits." + name, "must be a number");
    }
}
