package io.servicelane.request;

import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceRequests extends JpaRepository<ServiceRequest, Long> {}
