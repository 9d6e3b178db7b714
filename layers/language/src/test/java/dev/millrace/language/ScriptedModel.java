package dev.millrace.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A fake that answers as it is told, and remembers what it was asked.
public final class ScriptedModel implements LanguageModel {

    private static final int PIECE = 20;

    private final Function<Prompt, Completion> script;
    private final List<Prompt> prompts = Collections.synchronizedList(new ArrayList<>());

    /// Answers by this rule, which may throw.
    public ScriptedModel(Function<Prompt, Completion> script) {
        this.script = script;
    }

    /// Always answers that.
    public static ScriptedModel saying(String text) {
        return new ScriptedModel(_ -> new Completion(text, Stop.COMPLETE, 0, 0));
    }

    /// Everything it was asked, in order.
    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    @Override
    public Completion complete(Prompt prompt) {
        prompts.add(prompt);
        return script.apply(prompt);
    }

    /// Says it in pieces, as models write.
    @Override
    public Completion complete(Prompt prompt, Consumer<String> heard) {
        var completion = complete(prompt);
        var text = completion.text();
        for (var start = 0; start < text.length(); start += PIECE) {
            heard.accept(text.substring(start, Math.min(text.length(), start + PIECE)));
        }
        return completion;
    }

    @Override
    public String provider() {
        return "scripted";
    }

    @Override
    public String model() {
        return "scripted-1";
    }
}
