package io.servicelane.security;

/** The names of {@link Role} as annotations want them: {@code @RolesAllowed(Roles.AGENT)}. */
public final class Roles {

    public static final String AGENT = "AGENT";
    public static final String EXPERT = "EXPERT";
    public static final String DISPATCHER = "DISPATCHER";
    public static final String TECHNICIAN = "TECHNICIAN";
    public static final String SUPERVISOR = "SUPERVISOR";
    public static final String INSPECTOR = "INSPECTOR";
    public static final String ANALYST = "ANALYST";
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
