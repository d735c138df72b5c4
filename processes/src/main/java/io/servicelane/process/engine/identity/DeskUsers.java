package io.servicelane.process.engine.identity;

import io.servicelane.process.Identities.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** The engine's question for users, answered from the desk's people. */
class DeskUsers extends UserQueryImpl {

    private final transient Supplier<List<Person>> people;

    DeskUsers(Supplier<List<Person>> people) {
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext context) {
        return matching().count();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
        return Pages.cut(matching().map(DeskUsers::user), this);
    }

    private Stream<Person> matching() {
        if (getTenantId() != null) {
            return Stream.empty();
        }
        return people.get().stream()
                .filter(person -> getId() == null || getId().equals(person.username()))
                .filter(person -> getIds() == null || Set.of(getIds()).contains(person.username()))
                .filter(person -> getGroupId() == null || person.groups().contains(getGroupId()))
                .filter(person -> getFirstName() == null || getFirstName().equals(person.displayName()))
                .filter(person -> getFirstNameLike() == null || Pages.like(person.displayName(), getFirstNameLike()))
                .filter(person -> getEmail() == null || Objects.equals(getEmail(), person.email()))
                .filter(person -> getEmailLike() == null || Pages.like(person.email(), getEmailLike()))
                .sorted(Comparator.comparing(Person::username));
    }

    static User user(Person person) {
        var user = new UserEntity(person.username());
        user.setFirstName(person.displayName());
        user.setLastName("");
        user.setEmail(person.email());
        return user;
    }
}
