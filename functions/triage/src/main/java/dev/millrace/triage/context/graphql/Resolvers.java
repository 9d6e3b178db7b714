package dev.millrace.triage.context.graphql;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.context.Article;
import dev.millrace.triage.context.ConfigurationItem;
import dev.millrace.triage.context.Inquiry.Question;
import dev.millrace.triage.context.SourceReport;
import dev.millrace.triage.context.source.Answer;
import dev.millrace.triage.context.source.TimedSource;
import dev.millrace.triage.service.ServiceLevel;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dataloader.DataLoader;

/// Resolves the fields of a query. Each loads from its source; those of one query share the answers.
final class Resolvers {

    private final Sources sources;

    Resolvers(Sources sources) {
        this.sources = sources;
    }

    TypeRuntimeWiring.Builder onQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("configurationItems", this::configurationItems)
                .dataFetcher("articles", environment -> articles(environment, article -> !article.isFaq()))
                .dataFetcher("faq", environment -> articles(environment, Article::isFaq))
                .dataFetcher("serviceLevels", this::serviceLevels)
                .dataFetcher("sources", this::reports);
    }

    private CompletableFuture<List<ConfigurationItem>> configurationItems(DataFetchingEnvironment environment) {
        return items(environment)
                .thenApply(answers -> answers.stream()
                        .flatMap(answer -> answer.values().stream())
                        .distinct()
                        .toList());
    }

    private CompletableFuture<List<Article>> articles(DataFetchingEnvironment environment, Predicate<Article> wanted) {
        int limit = Objects.requireNonNull(environment.<Integer>getArgument("limit"));
        return found(environment)
                .thenApply(answer ->
                        answer.values().stream().filter(wanted).limit(limit).toList());
    }

    private CompletableFuture<List<ServiceLevel>> serviceLevels(DataFetchingEnvironment environment) {
        return levels(environment).thenApply(Answer::values);
    }

    private CompletableFuture<List<SourceReport>> reports(DataFetchingEnvironment environment) {
        var items = items(environment)
                .thenApply(answers -> Answer.together(sources.items().name(), answers));
        var articles = found(environment).thenApply(Answer::report);
        var levels = levels(environment).thenApply(Answer::report);
        return items.thenCombine(articles, Stream::of)
                .thenCombine(
                        levels,
                        (both, third) -> Stream.concat(both, Stream.of(third)).toList());
    }

    private CompletableFuture<List<Answer<ConfigurationItem>>> items(DataFetchingEnvironment environment) {
        List<MaskedText> names = Objects.requireNonNull(environment.getArgument("names"));
        return loader(environment, sources.items()).loadMany(names);
    }

    private CompletableFuture<Answer<Article>> found(DataFetchingEnvironment environment) {
        return loader(environment, sources.articles()).load(question(environment));
    }

    private CompletableFuture<Answer<ServiceLevel>> levels(DataFetchingEnvironment environment) {
        TenantId tenant = environment.getGraphQlContext().get(TenantId.class);
        return loader(environment, sources.levels()).load(tenant);
    }

    private static <K, V> DataLoader<K, Answer<V>> loader(
            DataFetchingEnvironment environment, TimedSource<K, V> source) {
        return Objects.requireNonNull(environment.getDataLoader(source.name()));
    }

    private static Question question(DataFetchingEnvironment environment) {
        Map<String, MaskedText> question = Objects.requireNonNull(environment.getArgument("question"));
        return new Question(
                Objects.requireNonNull(question.get("subject")), Objects.requireNonNull(question.get("description")));
    }
}
