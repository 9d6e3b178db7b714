package dev.millrace.dmn;

import java.nio.file.Path;
import java.util.List;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;

/// Looks for what is wrong with a table before it decides anything: gaps, overlaps, rules that are never reached,
/// values of the wrong type.
final class TableCheck {

    private static final DMNValidator VALIDATOR = DMNValidatorFactory.newValidator();

    private TableCheck() {}

    static List<String> findings(Path table) {
        return VALIDATOR
                .validate(
                        table.toFile(),
                        Validation.VALIDATE_SCHEMA,
                        Validation.VALIDATE_MODEL,
                        Validation.ANALYZE_DECISION_TABLE)
                .stream()
                .filter(message -> message.getLevel() != DMNMessage.Level.INFO)
                .map(message -> message.getMessageType() + ": " + message.getText())
                .toList();
    }
}
