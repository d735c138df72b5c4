package io.servicelane;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Every framework has one address. Anybody else talks to the people who live there. */
@AnalyzeClasses(packages = "io.servicelane", importOptions = DoNotIncludeTests.class)
class FrameworkAddressTests {

    @ArchTest
    static final ArchRule camundaLivesInProcess = onlyIn("io.servicelane.process..", "org.camunda..")
            .because("the engine reached its end of life: a fork must be one package away");

    @ArchTest
    static final ArchRule camelLivesInChannel = onlyIn("io.servicelane.channel..", "org.apache.camel..", "com.twilio..")
            .because("the desk speaks of messages, not of exchanges and providers");

    @ArchTest
    static final ArchRule viewsAreNobodysApi = classes()
            .that()
            .areAnnotatedWith("com.vaadin.flow.router.Route")
            .should()
            .notBePublic()
            .because("a view is reached by its address, never by its class");

    @ArchTest
    static final ArchRule controllersAreNobodysApi = classes()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .notBePublic()
            .because("a controller is called over HTTP, what it needs is a service");

    @ArchTest
    static final ArchRule repositoriesStayAtHome = classes()
            .that()
            .areAssignableTo("org.springframework.data.repository.Repository")
            .and()
            .resideInAPackage("io.servicelane..")
            .should()
            .notBePublic()
            .because("other features ask the feature, not its tables");

    @ArchTest
    static final ArchRule vaadinLivesInUi = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "io.servicelane.security")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("services serve REST and jobs as well as screens; only the door itself is Vaadin's (security)");

    @ArchTest
    static final ArchRule beansAreBuiltWithWhatTheyNeed = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
            .because("settings are typed records beside their user");

    private static ArchRule onlyIn(String home, String... frameworks) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .and()
                .resideInAPackage("io.servicelane..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(frameworks);
    }
}
