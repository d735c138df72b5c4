package io.servicelane.customer;

import org.springframework.data.jpa.repository.JpaRepository;

interface CustomerFiles extends JpaRepository<Customer, Long> {}
