package dev.millrace.triage.context;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.triage.context.Inquiry.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Documents in memory, all of which fit, and which can be away.
public final class InMemoryArticles implements KnowledgeSource {

    private static final int MOST = 20;

    private final Map<TenantId, List<Article>> articles = new HashMap<>();
    private boolean away;

    /// Adds one.
    public InMemoryArticles with(TenantId tenant, Article article) {
        articles.computeIfAbsent(tenant, _ -> new ArrayList<>()).add(article);
        return this;
    }

    /// Does not answer from now on.
    public void goAway() {
        away = true;
    }

    @Override
    public List<Article> about(TenantId tenant, Question question) {
        if (away) {
            throw new Transient("the fake library is away, as it was told to be");
        }
        var asked = question.subject().value() + question.description().value();
        return asked.isBlank()
                ? List.of()
                : articles.getOrDefault(tenant, List.of()).stream().limit(MOST).toList();
    }
}
