package io.servicelane.process.engine.identity;

import io.servicelane.process.Identities.Person;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;

/** The engine's question for groups, answered from what the desk's people are. */
class DeskGroups extends GroupQueryImpl {

    private static final String TYPE = "ROLE";

    private final transient Supplier<List<Person>> people;

    DeskGroups(Supplier<List<Person>> people) {
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext context) {
        return matching().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
        return Pages.cut(matching().map(DeskGroups::group), this);
    }

    private Stream<String> matching() {
        if (getTenantId() != null) {
            return Stream.empty();
        }
        return people.get().stream()
                .filter(person -> getUserId() == null || getUserId().equals(person.username()))
                .flatMap(person -> person.groups().stream())
                .distinct()
                .filter(group -> getId() == null || getId().equals(group))
                .filter(group -> getIds() == null || Set.of(getIds()).contains(group))
                .filter(group -> getName() == null || getName().equals(group))
                .filter(group -> getNameLike() == null || Pages.like(group, getNameLike()))
                .filter(group -> getType() == null || getType().equals(TYPE))
                .sorted();
    }

    static Group group(String key) {
        var group = new GroupEntity(key);
        group.setName(key);
        group.setType(TYPE);
        return group;
    }
}
