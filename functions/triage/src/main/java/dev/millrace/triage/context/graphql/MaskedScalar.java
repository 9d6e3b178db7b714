package dev.millrace.triage.context.graphql;

import dev.millrace.core.text.MaskedText;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/// The scalar `Masked`: text that was masked, and no other. It goes in and comes out as what it is, and is written as
/// plain text.
final class MaskedScalar implements Coercing<MaskedText, String> {

    private static final String REFUSAL = "must be text that was masked";

    static GraphQLScalarType type() {
        return GraphQLScalarType.newScalar()
                .name("Masked")
                .description("Text that was masked.")
                .coercing(new MaskedScalar())
                .build();
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof MaskedText text) {
            return text.value();
        }
        throw new CoercingSerializeException(REFUSAL);
    }

    @Override
    public MaskedText parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof MaskedText text) {
            return text;
        }
        throw new CoercingParseValueException(REFUSAL);
    }

    /// What stands in a query was masked by nobody.
    @Override
    public MaskedText parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        throw new CoercingParseLiteralException(REFUSAL);
    }
}
