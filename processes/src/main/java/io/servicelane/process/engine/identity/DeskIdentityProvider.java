package io.servicelane.process.engine.identity;

import io.servicelane.process.Identities;
import io.servicelane.process.Identities.Person;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * The desk's people as the engine wants to see them. Being read-only it also keeps the web applications from offering
 * to set up a first user of their own.
 */
class DeskIdentityProvider implements ReadOnlyIdentityProvider {

    private final Supplier<Identities> desk;

    DeskIdentityProvider(Supplier<Identities> desk) {
        this.desk = desk;
    }

    @Override
    public @Nullable User findUserById(String username) {
        return desk.get().find(username).map(DeskUsers::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return (UserQuery) new DeskUsers(this::people)
                .setCommandExecutor(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new DeskUsers(this::people);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("The desk's accounts cannot be asked for in SQL");
    }

    /** Nobody signs in at the engine; the desk's doors come first. */
    @Override
    public boolean checkPassword(String username, String password) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String key) {
        return people().stream().anyMatch(person -> person.groups().contains(key)) ? DeskGroups.group(key) : null;
    }

    @Override
    public GroupQuery createGroupQuery() {
        return (GroupQuery) new DeskGroups(this::people)
                .setCommandExecutor(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new DeskGroups(this::people);
    }

    @Override
    public @Nullable Tenant findTenantById(String id) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return (TenantQuery) new NoTenants()
                .setCommandExecutor(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants();
    }

    @Override
    public void flush() {
        // nothing is ever changed here
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private List<Person> people() {
        return desk.get().all();
    }

    /** The desk is one house. */
    private static class NoTenants extends TenantQueryImpl {

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, Page page) {
            return List.of();
        }
    }
}
