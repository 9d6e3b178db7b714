package dev.millrace.triage.classify.json;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.json.Json;
import dev.millrace.core.log.Log;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Attribute;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompt;
import dev.millrace.language.Source;
import dev.millrace.language.Stop;
import dev.millrace.triage.classify.Opinion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Has a language model choose among the categories.
///
/// The ticket is a source, never a part of the instructions. What the model writes counts only if it is an object of
/// one field that names one of the categories: whatever a ticket talks a model into, nothing else comes of it.
public final class PromptedOpinion implements Opinion {

    private static final Log LOG = Log.of(PromptedOpinion.class);
    private static final MaskedText TASK = MaskedText.alreadyMasked("Choose the category of ticket T1.");
    private static final String FIELD = "category";
    private static final int MOST_TOKENS = 100;
    private static final int MOST_OUTPUT = 2_000;

    private final LanguageModel model;
    private final OpinionPrompts prompts;

    public PromptedOpinion(LanguageModel model, OpinionPrompts prompts) {
        this.model = model;
        this.prompts = prompts;
    }

    @Override
    public Optional<Chosen> choose(MaskedText ticket, List<String> categories) {
        try {
            var prompt = prompt(ticket, categories);
            var completion = model.complete(prompt);
            if (completion.stop() != Stop.COMPLETE || completion.text().length() > MOST_OUTPUT) {
                return Optional.empty();
            }
            var written = Json.parse(completion.text().getBytes(StandardCharsets.UTF_8));
            return category(written, categories)
                    .map(category -> new Chosen(category, prompt.route() + " by " + model.model()));
        } catch (InvalidInput notJson) {
            return Optional.empty();
        } catch (MillraceException failure) {
            LOG.error("no second opinion", failure, Map.of(Attribute.LLM_MODEL.key(), model.model()));
            return Optional.empty();
        }
    }

    private Prompt prompt(MaskedText ticket, List<String> categories) {
        var inForce = prompts.inForce();
        var schema = Map.of(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                List.of(FIELD),
                "properties",
                Map.of(FIELD, Map.of("type", "string", "enum", categories)));
        return new Prompt(
                inForce.route(),
                inForce.instructions(),
                TASK,
                List.of(new Source("T1", ticket)),
                Json.canonical(schema),
                MOST_TOKENS,
                Optional.empty());
    }

    private static Optional<String> category(JsonNode written, List<String> categories) {
        if (!written.isObject() || written.size() != 1) {
            return Optional.empty();
        }
        return written.path(FIELD).stringValueOpt().filter(categories::contains);
    }
}
