package dev.millrace.search.answer;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.store.ObjectStore;

/// Keeps each case once, as one object: `answers/<tenant>/<decisionId>.json`.
public final class CaseArchive {

    private final ObjectStore lake;
    private final CaseFormat format;

    public CaseArchive(ObjectStore lake, CaseFormat format) {
        this.lake = lake;
        this.format = format;
    }

    /// A case as it is kept.
    ///
    /// @param hash SHA-256 of the object, as hex digits
    record Kept(AnswerCase answerCase, String key, String hash) {}

    /// Keeps a case. If the same request was answered before, that answer stays.
    ///
    /// @return what is kept now
    /// @throws Conflict if another question was answered under that id
    Kept keep(AnswerCase answerCase) {
        var inquiry = answerCase.inquiry();
        var key = key(inquiry.tenant(), inquiry.decisionId());
        var written = format.write(answerCase);
        if (lake.putIfAbsent(key, written)) {
            return new Kept(answerCase, key, Sha256.of(written));
        }
        var earlier = lake.get(key)
                .orElseThrow(() -> new Transient("an answer that was just kept is not readable yet; ask again"));
        var kept = format.read(earlier);
        if (!kept.inquiry().asksTheSameAs(inquiry)) {
            throw new Conflict("another question was answered under the id %s; an id names one question"
                    .formatted(inquiry.decisionId()));
        }
        return new Kept(kept, key, Sha256.of(earlier));
    }

    /// The case of that key.
    ///
    /// @throws InvalidInput if it is not there, or is not the one that was kept
    AnswerCase open(String key, String hash) {
        var written =
                lake.get(key).orElseThrow(() -> new InvalidInput("$.object", "%s is not in the lake".formatted(key)));
        if (!Sha256.of(written).equals(hash)) {
            throw new InvalidInput("$.object", "%s was changed after it was recorded".formatted(key));
        }
        return format.read(written);
    }

    private static String key(TenantId tenant, String decisionId) {
        return "answers/" + tenant + "/" + decisionId + ".json";
    }
}
