package dev.millrace.triage.context.graphql;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.context.Article;
import dev.millrace.triage.context.ConfigurationItem;
import dev.millrace.triage.context.Inquiry.Question;
import dev.millrace.triage.context.source.Answer;
import dev.millrace.triage.context.source.TimedSource;
import dev.millrace.triage.service.ServiceLevel;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.MappedBatchLoader;

/// Where contexts come from.
///
/// @param items by the names that tickets use
/// @param articles by what tickets say
/// @param levels by tenant
public record Sources(
        TimedSource<MaskedText, ConfigurationItem> items,
        TimedSource<Question, Article> articles,
        TimedSource<TenantId, ServiceLevel> levels) {

    /// Loaders for one query of that tenant: each source is asked once, for all that the query needs of it.
    DataLoaderRegistry loaders(TenantId tenant) {
        return DataLoaderRegistry.newRegistry()
                .register(items.name(), loader(items, tenant))
                .register(articles.name(), loader(articles, tenant))
                .register(levels.name(), loader(levels, tenant))
                .build();
    }

    private static <K, V> DataLoader<K, Answer<V>> loader(TimedSource<K, V> source, TenantId tenant) {
        MappedBatchLoader<K, Answer<V>> batch = keys -> source.ask(tenant, keys);
        return DataLoaderFactory.newMappedDataLoader(batch);
    }
}
