package dev.millrace.triage.context.graphql;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.json.Json;
import dev.millrace.triage.context.ContextQueries;
import dev.millrace.triage.context.Inquiry;
import dev.millrace.triage.context.SourceReport;
import dev.millrace.triage.context.TicketContext;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks by the query `context/context.graphql`, under the schema `context/schema.graphqls`.
public final class GraphQlQueries implements ContextQueries {

    private static final String SOURCES = "sources";

    private final Sources sources;
    private final GraphQL graphql;
    private final String query = resource("context/context.graphql");

    public GraphQlQueries(Sources sources) {
        this.sources = sources;
        var wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(MaskedScalar.type())
                .type("Query", new Resolvers(sources)::onQuery)
                .build();
        var schema = new SchemaParser().parse(resource("context/schema.graphqls"));
        this.graphql = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(schema, wiring))
                .build();
    }

    @Override
    public TicketContext ask(TenantId tenant, Inquiry inquiry) {
        var answer = graphql.execute(ExecutionInput.newExecutionInput(query)
                .graphQLContext(Map.of(TenantId.class, tenant))
                .dataLoaderRegistry(sources.loaders(tenant))
                .variables(variables(inquiry))
                .build());
        Map<String, Object> found = answer.getData();
        if (found == null || !answer.getErrors().isEmpty()) {
            throw new Defect("the query of contexts does not fit its schema: it has %d errors"
                    .formatted(answer.getErrors().size()));
        }
        return context(found);
    }

    private static Map<String, Object> variables(Inquiry inquiry) {
        var question = inquiry.question();
        return Map.of(
                "names", inquiry.names(),
                "question", Map.of("subject", question.subject(), "description", question.description()));
    }

    private static TicketContext context(Map<String, Object> found) {
        var parts = new HashMap<>(found);
        var reports = new ArrayList<SourceReport>();
        if (parts.remove(SOURCES) instanceof List<?> answered) {
            answered.forEach(report -> reports.add(Json.mapper().convertValue(report, SourceReport.class)));
        }
        return new TicketContext(parts, reports);
    }

    private static String resource(String name) {
        try (var stream = GraphQlQueries.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
