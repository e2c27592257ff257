# A small multinomial logit with a ridge, fitted by base R's optim: the reference for tests/lab/fit.test.cpp.
# Run in this folder: Rscript fit.R. It writes fit_choices.csv and fit.csv.
set.seed(19)
n <- 300
levels <- function(n) round(runif(n) * 16384) / 16384
data <- data.frame(assertiveness = levels(n), cooperativeness = levels(n), stakes = levels(n), urgency = levels(n),
                   cluster = rep(1:30, each = 10))
ideal <- rbind(c(1, 0), c(0, 1), c(0.5, 0.5))   # insist, yield, split
start <- 0.2                                    # the temperature to start from
ridge <- 0.5

# The score of the starting model, which weighs nothing, without what all strategies share.
base <- sapply(1:3, function(s)
  2 * data$assertiveness * ideal[s, 1] + 2 * data$cooperativeness * ideal[s, 2] - sum(ideal[s, ]^2)) / start

# Parameters: insist bias, urgency, stakes; yield bias, stakes; split bias; the scale.
utilities <- function(p) cbind(
  p[7] * base[, 1] + p[1] + p[2] * data$urgency + p[3] * (data$stakes - 0.5),
  p[7] * base[, 2] + p[4] + p[5] * (data$stakes - 0.5),
  p[7] * base[, 3] + p[6])
logs <- function(p) { u <- utilities(p); u - log(rowSums(exp(u))) }
truth <- c(0.5, 1.5, 2, -0.3, -2.5, -0.2, 0.8)
data$chosen <- apply(exp(logs(truth)), 1, function(p) sample(3, 1, prob = p))

log_likelihood <- function(p) sum(logs(p)[cbind(1:n, data$chosen)])
still <- c(0, 0, 0, 0, 0, 0, 1)
penalised <- function(p) -log_likelihood(p) + ridge / 2 * sum((p - still)^2)
gradient <- function(p) {
  left <- diag(3)[data$chosen, ] - exp(logs(p))
  s <- data$stakes - 0.5
  -c(sum(left[, 1]), sum(left[, 1] * data$urgency), sum(left[, 1] * s), sum(left[, 2]), sum(left[, 2] * s),
     sum(left[, 3]), sum(left * base)) + ridge * (p - still)
}
best <- optim(still, penalised, gradient, method = "BFGS", control = list(reltol = 1e-15, maxit = 1000))
best <- optim(best$par, penalised, gradient, method = "BFGS", control = list(reltol = 1e-16, maxit = 1000))
curvature <- optimHess(best$par, penalised, gradient, control = list(ndeps = rep(1e-4, 7)))
inverse <- solve(curvature)
covariance <- inverse %*% (curvature - ridge * diag(7)) %*% inverse

p <- best$par
value <- p[1:6] * start / p[7]
error <- sapply(1:6, function(j) {
  slope <- rep(0, 7)
  slope[j] <- start / p[7]
  slope[7] <- -value[j] / p[7]
  sqrt(slope %*% covariance %*% slope)
})
write.csv(data, "fit_choices.csv", row.names = FALSE, quote = FALSE)
write.csv(data.frame(name = c("insist", "insist urgency", "insist stakes", "yield", "yield stakes", "split",
                              "temperature", "log"),
                     value = format(c(value, start / p[7], log_likelihood(p)), digits = 12, trim = TRUE),
                     error = format(c(error, sqrt(covariance[7, 7]) * start / p[7]^2, 0), digits = 12, trim = TRUE)),
          "fit.csv", row.names = FALSE, quote = FALSE)
