package io.servicelane.customer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One customer's file. Provisional until a person confirmed who it is. */
@Entity
@Table(name = "customer")
class Customer {

    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String name;
    private String nameSearch;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    private String language;
    private boolean provisional;
    private @Nullable Long mergedInto;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "customer_tag", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "tag")
    private Set<String> tags = new TreeSet<>();

    @SuppressWarnings("NullAway") // for JPA
    protected Customer() {}

    Customer(String name, String language, boolean provisional, Instant createdAt) {
        rename(name);
        this.language = language;
        this.provisional = provisional;
        this.createdAt = createdAt;
        this.tier = Tier.STANDARD;
    }

    void rename(String newName) {
        var stripped = newName.strip();
        name = stripped.length() > LONGEST_NAME ? stripped.substring(0, LONGEST_NAME) : stripped;
        nameSearch = name.toLowerCase(Locale.ROOT);
    }

    void confirm() {
        provisional = false;
    }

    void rank(Tier newTier) {
        tier = newTier;
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    void tag(Collection<String> newTags) {
        tags.clear();
        tags.addAll(newTags);
    }

    /** Hands the file over to another customer; from now on only a pointer. */
    void mergeInto(Customer other) {
        other.tags.addAll(tags);
        if (other.tier.compareTo(tier) < 0) {
            other.tier = tier;
        }
        tags.clear();
        mergedInto = other.id();
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Nullable
    Long mergedInto() {
        return mergedInto;
    }

    CustomerSummary summary() {
        return new CustomerSummary(id(), name, tier, language, provisional);
    }

    Set<String> tags() {
        return Set.copyOf(tags);
    }

    Instant createdAt() {
        return createdAt;
    }
}
