// swift-tools-version: 6.2
import PackageDescription

/// The compiler settings of every Swift target: Swift 6 mode, and a warning is an error.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)
let collections: Target.Dependency = .product(name: "Collections", package: "swift-collections")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")

let package = Package(
  name: "muster",
  products: [
    .library(name: "Domain", targets: ["Domain"]),
    .executable(name: "muster", targets: ["muster"]),
    .executable(name: "benchmarks", targets: ["Benchmarks"]),
  ],
  traits: [
    .trait(
      name: "PostgreSQL",
      description: "A ledger on a PostgreSQL server, reached through libpq."
    )
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .target(name: "Domain", swiftSettings: strict),
    .target(name: "Ledger", dependencies: ["Domain", collections, crypto], swiftSettings: strict),
    .target(
      name: "SQLiteLedger",
      dependencies: ["Domain", "Ledger", grdb, sqlite],
      swiftSettings: strict
    ),
    .systemLibrary(
      name: "CLibPQ",
      pkgConfig: "libpq",
      providers: [.apt(["libpq-dev"])]
    ),
    .target(
      name: "PostgresLedger",
      dependencies: [
        "Domain", "Ledger", "SQLiteLedger",
        .target(name: "CLibPQ", condition: .when(traits: ["PostgreSQL"])),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Interchange",
      dependencies: ["Domain", "Ledger", "Canvas", mustache],
      swiftSettings: strict
    ),
    .target(name: "Demo", dependencies: ["Domain", "Ledger"], swiftSettings: strict),
    .target(name: "Canvas", swiftSettings: strict),
    .target(
      name: "Dashboard",
      dependencies: ["Domain", "Ledger", "Canvas", collections],
      swiftSettings: strict
    ),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .target(name: "Terminal", dependencies: ["Canvas", "CNcurses"], swiftSettings: strict),
    .executableTarget(
      name: "muster",
      dependencies: [
        "Domain", "Ledger", "SQLiteLedger", "Interchange", "Demo", "Canvas", "Dashboard",
        "Terminal", argumentParser, logging,
        .target(name: "PostgresLedger", condition: .when(traits: ["PostgreSQL"])),
      ],
      resources: [.embedInCode("Units/scd9-2010.toml")],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Domain", "Ledger", "SQLiteLedger", "Demo", "Interchange", argumentParser, grdb,
      ],
      exclude: ["PlainList", "Pairs"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "plainlist",
      path: "Sources/Benchmarks/PlainList",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Domain", "Ledger", "SQLiteLedger", "Canvas"],
      path: "Tests/Support",
      swiftSettings: strict
    ),
    .testTarget(
      name: "DomainTests",
      dependencies: ["Domain", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "LedgerTests",
      dependencies: ["Domain", "Ledger", "TestSupport"],
      resources: [.copy("Golden")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SQLiteLedgerTests",
      dependencies: ["Domain", "Ledger", "SQLiteLedger", "Demo", "TestSupport", grdb],
      exclude: ["Stores"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Domain", "Ledger", "Interchange", "Canvas", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CanvasTests",
      dependencies: ["Canvas", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "Canvas"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DashboardTests",
      dependencies: ["Dashboard", "Domain", "Ledger", "Canvas", "TestSupport"],
      exclude: ["Screens"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DemoTests",
      dependencies: ["Demo", "Domain", "Ledger", "SQLiteLedger", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "EndToEnd",
      dependencies: ["TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(name: "TidyTests", swiftSettings: strict),
  ]
)
