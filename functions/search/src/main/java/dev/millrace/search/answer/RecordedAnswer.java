package dev.millrace.search.answer;

import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.search.answer.CaseArchive.Kept;
import dev.millrace.search.evidence.EvidenceChunk;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the ledger says of an answer. The words, the question's too, are in the object that it names; their hashes are
/// here: an object can be deleted where it must be, a record cannot.
public final class RecordedAnswer {

    /// The kind of these decisions.
    public static final String KIND = "answer";

    private static final String KEY = "key";
    private static final String HASH = "sha256";

    private RecordedAnswer() {}

    static Decision of(Kept kept) {
        var inquiry = kept.answerCase().inquiry();
        return new Decision(
                inquiry.decisionId(),
                KIND + "/" + inquiry.tenant(),
                KIND,
                Json.canonical(input(kept)),
                versions(kept.answerCase()),
                Optional.of(kept.answerCase().strength()),
                outcome(kept.answerCase().answer()),
                "function:answerQuestion",
                Optional.of(inquiry.requestId()));
    }

    /// `{"status":…,"sha256":…}` as canonical JSON, with the code if it is a refusal; the hash is that of the answer
    /// as canonical JSON.
    static String outcome(Answer answer) {
        var outcome = new HashMap<String, Object>();
        outcome.put("status", answer.status());
        outcome.put(HASH, Sha256.of(Json.canonical(answer)));
        answer.refusal().ifPresent(refusal -> outcome.put("refusal", refusal.code()));
        return Json.canonical(outcome);
    }

    /// The object that the record names, by key and hash.
    static Map.Entry<String, String> object(Decision decision) {
        return Json.object(decision.input()).get("object") instanceof Map<?, ?> object
                ? Map.entry(String.valueOf(object.get(KEY)), String.valueOf(object.get(HASH)))
                : Map.entry("none", "none");
    }

    private static Map<String, Object> input(Kept kept) {
        var inquiry = kept.answerCase().inquiry();
        var input = new HashMap<String, Object>();
        inquiry.schema().ifPresent(schema -> input.put("schema", schema.hash()));
        input.put("tenant", inquiry.tenant());
        input.put("tier", inquiry.clearance());
        input.put("asOf", inquiry.asOf());
        input.put(
                "chunks",
                inquiry.evidence().stream().map(EvidenceChunk::chunkId).toList());
        input.put(
                "deltaVersion",
                inquiry.evidence().stream()
                        .mapToLong(EvidenceChunk::version)
                        .max()
                        .orElse(-1));
        input.put("object", Map.of(KEY, kept.key(), HASH, kept.hash()));
        return input;
    }

    private static Map<String, String> versions(AnswerCase answerCase) {
        var retrieval = answerCase.inquiry().retrieval();
        var versions = new HashMap<String, String>();
        versions.put(PolicyVersion.KEY, answerCase.route());
        versions.put("prompt", answerCase.route());
        versions.put("model", answerCase.answer().model());
        versions.put("retrieval", retrieval.policy());
        versions.put("index", retrieval.index());
        versions.put("embedding", retrieval.embeddingVersion());
        versions.put("masking", answerCase.masking());
        return versions;
    }
}
