package dev.millrace.search.ledger;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.search.answer.CaseArchive;
import dev.millrace.search.answer.Prompts;
import dev.millrace.search.answer.RecordedAnswer;
import dev.millrace.search.answer.ReplayAnswer;
import dev.millrace.search.answer.json.CaseFile;
import dev.millrace.search.answer.json.JsonEnvelopes;
import dev.millrace.search.answer.json.PromptFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Answers a recorded question again, from the object in the lake that its record seals.
public final class AnswerReplayer implements Replayer {

    private final Path policies;
    private final Optional<ObjectStore> lake;

    /// With the prompts of [PoliciesFolder#configured], and no lake yet.
    public AnswerReplayer() {
        this(PoliciesFolder.configured(), Optional.empty());
    }

    /// With the prompts below that folder of policies.
    public AnswerReplayer(Path policies, Optional<ObjectStore> lake) {
        this.policies = policies;
        this.lake = lake;
    }

    /// The prompt for answers, below a folder of policies.
    public static Prompts prompts(Path policies) {
        return new PromptFolder(policies.resolve("prompts"), "answer");
    }

    /// Where answers are kept in a lake.
    public static CaseArchive archive(ObjectStore lake) {
        return new CaseArchive(lake, new CaseFile());
    }

    @Override
    public String kind() {
        return RecordedAnswer.KIND;
    }

    @Override
    public Replayer reading(ObjectStore other) {
        return new AnswerReplayer(policies, Optional.of(other));
    }

    @Override
    public String replay(LedgerRecord record, Map<String, String> versions) {
        var archive = lake.map(AnswerReplayer::archive)
                .orElseThrow(() -> new InvalidInput("$.object", "is in the lake, and no lake is named"));
        return new ReplayAnswer(prompts(policies), new JsonEnvelopes(), archive).outcome(record, versions);
    }
}
