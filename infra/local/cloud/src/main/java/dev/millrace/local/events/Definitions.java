package dev.millrace.local.events;

import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.model.EventBus;
import dev.millrace.local.template.model.Rule;
import dev.millrace.local.template.model.Schedule;
import dev.millrace.local.template.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a template declares for EventBridge.
///
/// @param buses without the default bus, which every account has
public record Definitions(List<EventBus> buses, List<Rule> rules, List<Schedule> schedules) {

    static final String DEFAULT_BUS = "default";

    public Definitions {
        buses = List.copyOf(buses);
        rules = List.copyOf(rules);
        schedules = List.copyOf(schedules);
    }

    public static Definitions of(Application application) {
        return new Definitions(application.buses(), application.rules(), application.schedules());
    }

    /// A bus may be given by name or by ARN; none is the default bus.
    static String busName(String nameOrArn) {
        return nameOrArn.isEmpty() ? DEFAULT_BUS : nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }

    List<String> busNames() {
        return Stream.concat(Stream.of(DEFAULT_BUS), buses.stream().map(EventBus::name))
                .distinct()
                .toList();
    }

    /// Every bus by its name.
    ///
    /// @throws IllegalArgumentException if a rule is on a bus that nobody declares, or EventBridge would refuse it
    Map<String, Bus> busesByName() {
        checkTemplates();
        var rulesByBus = new TreeMap<String, List<Rule>>();
        busNames().forEach(name -> rulesByBus.put(name, new ArrayList<>()));
        for (var rule : rules) {
            var ofBus = rulesByBus.get(rule.busName());
            if (ofBus == null) {
                throw new IllegalArgumentException(
                        "Rule %s is on the event bus %s, which is not declared".formatted(rule.name(), rule.busName()));
            }
            ofBus.add(rule);
        }
        return rulesByBus.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Bus(entry.getValue())));
    }

    /// Every route by its key.
    Map<String, Route> routesByKey() {
        return Stream.concat(
                        rules.stream().flatMap(Route::of), schedules.stream().map(Route::of))
                .collect(Collectors.toMap(Route::key, Function.identity()));
    }

    private void checkTemplates() {
        for (var route : routesByKey().values()) {
            switch (route.target().input()) {
                case Target.Input.Part(var path) -> new JsonPath(path);
                case Target.Input.Template template -> new InputTemplate(template);
                case Target.Input.WholeEvent whole -> {}
                case Target.Input.Constant constant -> {}
            }
        }
    }
}
