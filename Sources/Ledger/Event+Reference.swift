public import Domain

extension Event {
  /// The reference that the event gives to a new record, nil where it gives none.
  public var newReference: Reference? {
    switch self {
    case .report(.received(let received)): received.reference
    case .meeting(.scheduled(let scheduled)): scheduled.reference
    case .tasking(.raised(let raised)), .tasking(.bidFiled(let raised)): raised.reference
    case .operation(.planned(let planned)): planned.reference
    case .adviceCall(.opened(let opened)): opened.reference
    case .deployment(.planned(let planned)): planned.reference
    case .detention(.arrived(let arrived)): arrived.reference.own
    case .claim(.drafted(let drafted)): drafted.reference
    case .unit, .officer, .report, .meeting, .tasking, .operation, .deployment, .detention,
      .claim, .adviceCall,
      .duty, .handover:
      nil
    }
  }
}

extension CustodyReference {
  /// The gap-free number, nil where the record is numbered elsewhere.
  fileprivate var own: Reference? {
    switch self {
    case .own(let reference): reference
    case .outside: nil
    }
  }
}
