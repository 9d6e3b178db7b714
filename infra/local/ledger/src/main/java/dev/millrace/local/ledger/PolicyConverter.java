package dev.millrace.local.ledger;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.ledger.replay.OtherPolicy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `VERSION` or `NAME:VERSION`.
final class PolicyConverter implements ITypeConverter<OtherPolicy> {

    @Override
    public OtherPolicy convert(String value) {
        try {
            return OtherPolicy.parse(value);
        } catch (InvalidInput _) {
            throw new TypeConversionException("'" + value + "' is neither VERSION nor NAME:VERSION");
        }
    }
}
