package dev.millrace.search.attack;

import dev.millrace.core.attack.Attack;
import dev.millrace.language.Completion;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompt;
import dev.millrace.language.Stop;
import java.util.ArrayList;
import java.util.List;

/// The worst model there is: it does what an attack in its prompt wants, as cleverly as the strategy has it, and knows
/// secrets that nobody told it.
final class ObedientModel implements LanguageModel {

    private final Attack attack;
    private final Strategy strategy;
    private final String secret;
    private final boolean behavesFirst;
    private final List<Prompt> prompts = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();

    /// @param behavesFirst whether it begins with an output that is merely wrong, and obeys when it is told so
    ObedientModel(Attack attack, Strategy strategy, String secret, boolean behavesFirst) {
        this.attack = attack;
        this.strategy = strategy;
        this.secret = secret;
        this.behavesFirst = behavesFirst;
    }

    @Override
    public Completion complete(Prompt prompt) {
        prompts.add(prompt);
        try {
            var obeys = !behavesFirst || prompt.rejected().isPresent();
            var text = obeys ? strategy.of(Order.of(attack, prompt, secret)) : "{}";
            return new Completion(text, Stop.COMPLETE, 1, 1);
        } catch (RuntimeException e) {
            failures.add(e);
            throw e;
        }
    }

    @Override
    public String provider() {
        return "test";
    }

    @Override
    public String model() {
        return "obedient";
    }

    /// Why it could not even try: what fails is taken for a model that cannot be heard.
    List<RuntimeException> failures() {
        return failures;
    }

    Attack attack() {
        return attack;
    }

    @Override
    public String toString() {
        return attack + ", " + strategy + (behavesFirst ? ", late" : "");
    }

    /// What it was asked.
    List<Prompt> prompts() {
        return prompts;
    }
}
